// What a leader in AssemblyScript needs: the view, the tables and the answers. The guide is
// leaders-in-webassembly.md.

export const ABI: i32 = 1;

// Places in the view.
export const SEAT: i32 = 0;
export const SEED: i32 = 1;
export const OUTCOMES: i32 = 2;
export const SUBSTANCES: i32 = 3;
export const TERMS: i32 = 4;
export const ISSUES: i32 = 5;
export const TABLED: i32 = 6;
export const GAME_NUMBERS: i32 = 7;
export const SETTLED: i32 = 8;
export const PREDECESSORS: i32 = 9;
export const HANDED_OVER: i32 = 10;
export const AT_START: i32 = 11;
export const AUDIENCE: i32 = 12;
export const SUCCESSION: i32 = 13;
export const HAWKS: i32 = 14;
export const BAR: i32 = 15;
export const SECRECY: i32 = 16;
export const PRESTIGE: i32 = 17;
export const PATIENCE: i32 = 18;
export const OTHER_AT_START: i32 = 19;
export const OTHER_AUDIENCE: i32 = 20;
export const OTHER_SUCCESSION: i32 = 21;
export const OTHER_HAWKS: i32 = 22;
export const OTHER_BAR: i32 = 23;
export const OTHER_SECRECY: i32 = 24;
export const OTHER_PRESTIGE: i32 = 25;
export const OTHER_PATIENCE: i32 = 26;
export const EXCHANGES: i32 = 27;
export const COOLING_OFF: i32 = 28;
export const FOG: i32 = 29;
export const TEMPTATION_SPREAD: i32 = 30;
export const SUSPICION: i32 = 31;
export const COLLAPSE: i32 = 32;
export const EXCUSE: i32 = 33;
export const DEFECTION: i32 = 34;
export const SANCTIONED: i32 = 35;
export const SANCTIONING: i32 = 36;
export const DIVIDEND: i32 = 37;
export const MUTUAL_BREACH: i32 = 38;
export const WAR_HAZARD: i32 = 39;
export const WAR_COST: i32 = 40;
export const FORGETTING: i32 = 41;
export const ROUND: i32 = 42;
export const TENSION: i32 = 43;
export const OUTSIDE: i32 = 44;
export const OTHER_OUTSIDE: i32 = 45;
export const MIND: i32 = 46;
export const TENURE: i32 = 47;
export const IN_FORCE: i32 = 48;
export const SINCE_FAILURE: i32 = 49;
export const LAST_TALKS: i32 = 50;
export const LAST_ENDING: i32 = 51;
export const APPARENT_PAYOFF: i32 = 52;
export const KEPT: i32 = 53;
export const BROKEN: i32 = 54;
export const WITHDRAWN: i32 = 55;
export const LIES: i32 = 56;
export const GOOD: i32 = 57;
export const OTHER_KEPT: i32 = 58;
export const OTHER_BROKEN: i32 = 59;
export const OTHER_WITHDRAWN: i32 = 60;
export const OTHER_LIES: i32 = 61;
export const OTHER_GOOD: i32 = 62;
export const OTHER_STATEMENT: i32 = 63;
export const OCCASION: i32 = 64;
export const OFFER: i32 = 65;
export const OWN_OFFER: i32 = 66;
export const EXCHANGE: i32 = 67;
export const TIME: i32 = 68;
export const RATIFICATION: i32 = 69;
export const OUTCOME: i32 = 70;
export const AGE: i32 = 71;
export const REMAINING: i32 = 72;
export const LAST_SIGNAL: i32 = 73;
export const OWN_SIGNAL: i32 = 74;
export const OWN_SHORTFALL: i32 = 75;
export const SLIPPED: i32 = 76;
export const OTHER_SANCTIONED: i32 = 77;
export const OTHER_ESCAPED: i32 = 78;
export const TEMPTATION: i32 = 79;
export const COST: i32 = 80;
export const BENEFIT: i32 = 81;
export const BREAKING_COST: i32 = 82;
export const EXCUSED: i32 = 83;
export const PROOF_RATE: i32 = 84;
export const OTHER_PROOF_RATE: i32 = 85;
export const ARGUABLE: i32 = 86;
export const FALSE_ALARM: i32 = 87;
export const SHORTFALL: i32 = 88;
export const PARAMETER: i32 = 89;
export const HANDOVER: i32 = 189;
const VIEW_NUMBERS: i32 = 445;

// What each set of terms has in the game block.
export const TERM_BREAKING: i32 = 0;
export const TERM_INHERITED: i32 = 1;
export const TERM_RATIFIED: i32 = 2;
export const TERM_LAG: i32 = 3;
export const TERM_PROOF: i32 = 4;
export const TERM_VERIFICATION_COST: i32 = 5;
export const TERM_ALARMS: i32 = 6;
export const TERM_ARGUABLE: i32 = 7;
export const TERM_FALSE_ALARM: i32 = 8;
export const TERM_DRAFTING_FAILURE: i32 = 9;
export const TERM_YEARS: i32 = 10;
export const TERM_REVIEW: i32 = 11;
export const TERM_ESCAPE: i32 = 12;
export const TERM_GUARANTOR: i32 = 13;
const TERM_NUMBERS: i32 = 14;

// Answers of negotiate, beside the number of an outcome.
export const ACCEPT: i64 = -1;
export const WALK_OUT: i64 = -2;

// Answers of conduct: one of the first four, and the others added.
export const COMPLY: i32 = 0;
export const BREACH: i32 = 1;
export const ESCAPE: i32 = 2;
export const WITHDRAW: i32 = 3;
export const SANCTION: i32 = 4;
export const RENEGOTIATE: i32 = 8;

// Answers of speak.
export const SILENCE: i32 = 0;
export const PRAISE: i32 = 1;
export const PROMISE: i32 = 2;
export const THREAT: i32 = 3;
export const DENUNCIATION: i32 = 4;

const VIEW: usize = memory.data(VIEW_NUMBERS * 8, 8);
let block: usize = 0;

export function view(): usize {
  return VIEW;
}

/** Room for the game block. */
export function game(numbers: i32): usize {
  block = heap.alloc(numbers * 8);
  return block;
}

/** A number of the view. */
export function get(field: i32): f64 {
  return load<f64>(VIEW + field * 8);
}

/** Writes a number into the view. */
export function set(field: i32, value: f64): void {
  store<f64>(VIEW + field * 8, value);
}

/** A text that ends with a zero. */
export function text(words: string): usize {
  return changetype<usize>(String.UTF8.encode(words, true));
}

/** Conduct that falls short. */
export function breach(shortfall: f64): i32 {
  set(SHORTFALL, shortfall);
  return BREACH;
}

/** A number of an outcome's terms. */
export function term(outcome: i64, field: i32): f64 {
  const terms = outcome % i64(get(TERMS));
  return load<f64>(block + <usize>(terms * TERM_NUMBERS + field) * 8);
}

function value(outcome: i64, which: i32): f64 {
  const substance = outcome / i64(get(TERMS));
  const fromEnd = i64(get(SUBSTANCES)) - substance;
  return load<f64>(block + <usize>(i64(get(GAME_NUMBERS)) - 4 * fromEnd + which) * 8);
}

/** Its gain from an outcome now, as Situation.gain has it; where TABLED. */
export function gain(outcome: i64): f64 {
  const inspected = term(outcome, TERM_VERIFICATION_COST) * get(SECRECY);
  return value(outcome, 1) - value(outcome, 0) * get(MIND) - inspected - get(OUTSIDE);
}

/** The other's gain from an outcome now; where TABLED. */
export function otherGain(outcome: i64): f64 {
  const inspected = term(outcome, TERM_VERIFICATION_COST) * get(OTHER_SECRECY);
  return value(outcome, 3) - value(outcome, 2) - inspected - get(OTHER_OUTSIDE);
}

let state: u64 = 0;

/** Begins with this leader's own random numbers; once, when it is appointed. */
export function seedRandom(): void {
  state = load<u64>(VIEW + SEED * 8);
}

/** A number from 0 to below 1: splitmix64. */
export function random(): f64 {
  state += 0x9e3779b97f4a7c15;
  let z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return f64((z ^ (z >> 31)) >> 11) * (1.0 / 9007199254740992.0);
}
