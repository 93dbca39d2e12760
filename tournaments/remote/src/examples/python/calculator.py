"""Keeps its word as long as that pays: weighs what a breach saves against what it risks."""

import servanda
from servanda import Accord, Bargaining, Brief, Conduct, Move, Talks


@servanda.strategy(
    id="example.calculator",
    parameters={
        "honour": (0.0, 5.0, 0.5, "its regard for a promise, payoff of a full breach"),
        "answer": (0.0, 1.0, 0.5, "probability, as it thinks, that a proven breach ends the agreement"),
    },
    portrait="Asks of every promise, every quarter, whether it still pays.",
    bargains="Concedes the later, the more patient its party is.",
    keeps="Withholds what the wording hides, or everything, when this round's saving exceeds the expected price.",
    source="Becker 1968, Crime and Punishment: An Economic Approach",
    deterministic=True,
    memory=1,
)
class Calculator(servanda.Leader):
    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.honour = brief.parameter("honour")
        self.answer = brief.parameter("answer")
        patience = min(0.99, brief.party.patience)
        self.bargaining = Bargaining(brief, max(0.2, 8 * (1 - patience)), horizon=1 / (1 - patience))
        # Rounds that count when an agreement is lost: a discounted sum of eight years.
        self.rounds = sum(patience ** (round / 4) for round in range(32))

    def negotiate(self, talks: Talks) -> Move:
        return self.bargaining.negotiate(talks)

    def conduct(self, accord: Accord) -> Conduct:
        # What it saves by delivering nothing; the temptation is this round's alone.
        saving = accord.cost + accord.temptation
        stake = max(0.0, accord.gain(accord.outcome)) * self.rounds
        # Each proven breach costs half the breaking cost, and the other may leave.
        price = accord.proof_rate * (accord.breaking_cost / 2 + self.answer * stake)
        full = saving - price - self.honour
        # What is arguable is never proven, so that it costs nothing but honour.
        hidden = accord.arguable * (saving - self.honour)
        terms = accord.outcome.terms
        if terms.has_escape and saving - terms.escape > max(0.0, full, hidden):
            return Conduct.escape()
        if full > max(0.0, hidden):
            self.brief.note(f"a breach saves {saving:.2f} and risks {price:.2f}")
            return Conduct.breach()
        return Conduct.breach(accord.arguable) if hidden > 0 else Conduct.comply()
