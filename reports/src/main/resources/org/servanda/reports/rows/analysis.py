#!/usr/bin/env python3
"""Works out the headline of a tournament from its rows, independently of Servanda.

Usage: python3 analysis.py [FOLDER]

Reads matches.csv.gz and agreements.csv.gz in FOLDER (by default that of this script) and prints one
number a line: what it is, whom it is about, and the number, separated by tabs:
  durability           where partners choose with weights exp(kappa * gain / spread)
  survival_years_N     share of agreements in force after N years (Kaplan-Meier), by strategy
  life                 restricted mean life of agreements in years, by strategy
  honoured_life        the same to the first serious breach
  friedman, mean_rank  Friedman's test of durability over partners and scenarios
  hazard_ratio         of terms, in Cox's model of the first 16 repetitions, by pair (Efron's ties)
If results.json lies in the folder, all are compared with it; a difference of more than 1e-6 (of the
number, if that is greater than 1) ends the script with status 1.

It needs NumPy. It reads with pandas where that is installed, and fits Cox's model with lifelines.
"""

import csv
import gzip
import json
import math
import os
import sys

import numpy as np

try:
    import pandas
except ImportError:
    pandas = None
try:
    import lifelines
except ImportError:
    lifelines = None

BLOCKS = 64
DETAILED = 16
MOST_ROWS = 150_000
LEAST = 10
QUARTERS = 4
TOLERANCE = 1e-6

MATCH_TEXTS = ["scenario", "strategy_a", "strategy_b"]
MATCH_NUMBERS = [
    "season", "repetition", "horizon", "durability", "payoff_a", "payoff_b", "counts_for_a", "counts_for_b"]
AGREEMENT_TEXTS = MATCH_TEXTS + ["ending", "form", "verification", "precision"]
AGREEMENT_NUMBERS = [
    "season", "repetition", "counts", "life", "honoured_life", "serious", "depth", "sidedness"]


def read(path, texts, numbers):
    """The columns of a file as arrays; a missing number is NaN, a missing text is empty."""
    if pandas is not None:
        types = {**{name: str for name in texts}, **{name: float for name in numbers}}
        table = pandas.read_csv(
            path, usecols=texts + numbers, dtype=types, keep_default_na=False,
            na_values={name: [""] for name in numbers}, float_precision="round_trip")
        return {name: table[name].to_numpy(dtype=object if name in texts else float) for name in texts + numbers}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        header = next(rows)
        places = [header.index(name) for name in texts + numbers]
        cells = [[row[place] for place in places] for row in rows]
    columns = list(zip(*cells)) or [()] * (len(texts) + len(numbers))
    table = {}
    for name, column in zip(texts + numbers, columns):
        table[name] = (
            np.array(column, dtype=object) if name in texts
            else np.array([float(cell) if cell else math.nan for cell in column], dtype=float))
    return table


def codes(names, values):
    place = {name: i for i, name in enumerate(names)}
    return np.array([place[value] for value in values], dtype=int)


def billionths(values):
    """Exact sums need whole numbers: rows have nine decimals."""
    return np.rint(values * 1e9).astype(np.int64)


class Scores:
    """Sums of matches by context, seat of the entrant, entrant, partner and half of the repetitions."""

    def __init__(self, matches):
        self.names = sorted(set(matches["strategy_a"]) | set(matches["strategy_b"]))
        keys = list(zip(matches["scenario"], matches["season"]))
        contexts = sorted(set(keys))
        context = codes(contexts, keys)
        a = codes(self.names, matches["strategy_a"])
        b = codes(self.names, matches["strategy_b"])
        block = matches["repetition"].astype(int) % BLOCKS
        blocks = int(block.max()) + 1
        n = len(self.names)
        self.shares = [len(range(h, blocks, 2)) / blocks if blocks > 1 else .5 for h in (0, 1)]
        shape = (len(contexts), 2, n, n, 2)
        self.count = np.zeros((2,) + shape, dtype=np.int64)
        self.durability = np.zeros(shape, dtype=np.int64)
        self.gain = np.zeros(shape, dtype=np.int64)
        whole = (matches["counts_for_a"] > 0) & (matches["counts_for_b"] > 0)
        counts = [matches["counts_for_a"], matches["counts_for_b"]]
        payoffs = [billionths(matches["payoff_a"]), billionths(matches["payoff_b"])]
        durability = billionths(matches["durability"])
        for seat, (own, other) in enumerate(((a, b), (b, a))):
            at = (context, np.full(len(a), seat), own, other, block % 2)
            np.add.at(self.count[0], at, counts[seat].astype(np.int64))
            np.add.at(self.count[1], at, counts[1 - seat].astype(np.int64))
            np.add.at(self.durability, at, np.where(whole, durability, 0))
            np.add.at(self.gain, at, np.where(whole, payoffs[1 - seat], 0))
        if blocks == 1:
            for sums in (self.count[0], self.count[1], self.durability, self.gain):
                sums[..., 1] = sums[..., 0]
        self.blocks = blocks

    def chosen(self, kappa):
        """Durability by entrant where partners choose: gains from one half, values from the other."""
        with np.errstate(divide="ignore", invalid="ignore"):
            values = self.durability / 1e9 / self.count[0]
            gains = self.gain / 1e9 / self.count[1]
        total = np.zeros(len(self.names))
        weight = np.zeros(len(self.names))
        for context in range(gains.shape[0]):
            for half in (0, 1):
                spread = self.spread(gains[context, :, :, :, half])
                for seat in (0, 1):
                    for i in range(len(self.names)):
                        gain = gains[context, seat, i, :, half]
                        value = values[context, seat, i, :, 1 - half]
                        met = ~np.isnan(value)
                        if met.any():
                            gain = np.where(np.isnan(gain), -np.inf, gain)[met]
                            w = weights(gain, spread, kappa)
                            share = self.shares[1 - half]
                            total[i] += share * float((w * value[met]).sum() / w.sum())
                            weight[i] += share
        return dict(zip(self.names, total / weight))

    @staticmethod
    def spread(gains):
        """The deviation of gains over partners, averaged over entrants and seats."""
        deviations = [np.std(row[~np.isnan(row)]) for seat in gains for row in seat if not np.isnan(row).all()]
        return float(np.mean(deviations)) if deviations else 0.0

    def contests(self):
        """Mean durability of every entrant (columns) against every partner of every context (rows)."""
        if self.blocks == 1:
            sums, count = self.durability[..., 0], self.count[0][..., 0]
        else:
            sums, count = self.durability.sum(axis=-1), self.count[0].sum(axis=-1)
        with np.errstate(divide="ignore", invalid="ignore"):
            means = (sums[:, 0] / 1e9 + sums[:, 1] / 1e9) / (count[:, 0] + count[:, 1])
        rows = means.transpose(0, 2, 1).reshape(-1, len(self.names))
        return rows[~np.isnan(rows).any(axis=1)]


def weights(gains, spread, kappa):
    best = gains.max()
    if kappa == 0:
        return np.ones(len(gains))
    if math.isinf(kappa):
        return (gains == best).astype(float)
    if not math.isfinite(best):
        return np.ones(len(gains))
    if spread > 0:
        return np.exp(kappa * (gains - best) / spread)
    return np.isfinite(gains).astype(float)


def ranks(row):
    """1 for the greatest; equal values share the mean of their ranks."""
    values, place, times = np.unique(-row, return_inverse=True, return_counts=True)
    last = np.cumsum(times)
    return ((last - times + 1 + last) / 2)[place], times


def friedman(rows):
    n, k = rows.shape
    sums, ties = np.zeros(k), 0.0
    for row in rows:
        own, times = ranks(row)
        sums += own
        ties += float((times ** 3 - times).sum())
    if n < 2 or k < 2:
        return math.nan, sums / n
    scale = n * k * (k + 1) / 12 - ties / (12 * (k - 1))
    return (float(((sums - n * (k + 1) / 2) ** 2).sum()) / scale if scale > 0 else 0.0), sums / n


def kaplan_meier(ages, ended, horizon):
    """Survival after each age in quarters from 0 to the horizon."""
    ages = ages.astype(int)
    gone = np.bincount(ages, minlength=horizon + 1)
    ends = np.bincount(ages[ended], minlength=horizon + 1)
    at_risk = len(ages) - np.concatenate(([0], np.cumsum(gone)[:-1]))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.cumprod(np.where(ends > 0, 1 - ends / at_risk, 1.0))


def survival(matches, agreements, names, add):
    horizon = int(matches["horizon"].max())
    counts = agreements["counts"] > 0
    ended = agreements["ending"] != "in_force"
    breached = ~np.isnan(agreements["serious"])
    for name in names:
        # Agreements with itself count at both seats.
        own = np.concatenate([np.flatnonzero(counts & (agreements[s] == name)) for s in ("strategy_a", "strategy_b")])
        if len(own) == 0:
            continue
        curve = kaplan_meier(agreements["life"][own], ended[own], horizon)
        for years in (1, 5, 10, 20):
            if years * QUARTERS <= horizon:
                add(f"survival_years_{years}", name, curve[years * QUARTERS])
        add("life", name, curve[:horizon].sum() / QUARTERS)
        honoured = kaplan_meier(agreements["honoured_life"][own], breached[own], horizon)
        add("honoured_life", name, honoured[:horizon].sum() / QUARTERS)


def lives(agreements):
    """What Cox's model is fitted to: by pair in a scenario, in order, as many as are allowed."""
    kept = np.flatnonzero((agreements["counts"] > 0) & (agreements["repetition"] < DETAILED))
    keys = [tuple(agreements[name][i] for name in MATCH_TEXTS) for i in kept]
    order = sorted(set(keys))
    stratum = codes(order, keys)
    sizes = np.bincount(stratum, minlength=len(order))
    allowed = np.cumsum(sizes) <= MOST_ROWS
    first = len(order) if allowed.all() else int(np.argmin(allowed))
    kept, stratum = kept[stratum < first], stratum[stratum < first]
    ends = np.isin(agreements["ending"][kept], ["withdrawn", "collapsed"])
    broken = ends | ~np.isnan(agreements["serious"][kept])
    return kept, stratum, agreements["honoured_life"][kept], broken


def covariates(agreements, kept, broken):
    """A column for every level of a term but the most common, then the numbers by tenths."""
    columns = []
    for term in ("form", "verification", "precision"):
        values = agreements[term][kept]
        levels, counts = np.unique(values.astype(str), return_counts=True)
        base = levels[np.argmax(counts)]
        for level, count in zip(levels, counts):
            x = (values == level).astype(float)
            if level != base and (broken & (x > 0)).sum() >= LEAST and (~broken & (x > 0)).sum() >= LEAST:
                columns.append((f"{level} against {base}", int(count), x))
    for term in ("sidedness", "depth"):
        value = np.nan_to_num(agreements[term][kept])
        columns.append((f"{term}, a tenth more", sys.maxsize, np.floor(1000 * value + .5) / 100))
    return columns


def varies(x, stratum):
    low, high = np.full(stratum.max() + 1, np.inf), np.full(stratum.max() + 1, -np.inf)
    np.minimum.at(low, stratum, x)
    np.maximum.at(high, stratum, x)
    return bool((high > low).any())


def cox(x, time, broken, stratum):
    """Cox's coefficients by Newton's method, ties as Efron has them."""
    order = np.lexsort((-time, stratum))
    x, time, broken, stratum = x[order] - x.mean(axis=0), time[order], broken[order], stratum[order]
    starts = np.flatnonzero(np.r_[True, stratum[1:] != stratum[:-1]])
    changes = np.r_[True, (stratum[1:] != stratum[:-1]) | (time[1:] != time[:-1])]
    tie = np.flatnonzero(changes)
    ends = np.r_[tie[1:], len(time)] - 1
    before = np.repeat(starts, np.diff(np.r_[starts, len(time)]))[tie]
    deaths = np.add.reduceat(broken.astype(int), tie)
    at = np.repeat(np.arange(len(tie)), deaths)
    step = np.arange(len(at)) - np.repeat(np.cumsum(deaths) - deaths, deaths)
    part = step / deaths[at]
    died = x[broken].sum(axis=0)
    beta = np.zeros(x.shape[1])

    def at_risk(terms):
        sums = np.cumsum(terms, axis=0)
        whole = sums[ends] - sums[before] + terms[before]
        dead = np.add.reduceat(terms * broken.reshape((-1,) + (1,) * (terms.ndim - 1)), tie, axis=0)
        return whole[at] - part.reshape((-1,) + (1,) * (terms.ndim - 1)) * dead[at]

    for _ in range(50):
        risk = np.exp(x @ beta)
        zero = at_risk(risk)
        one = at_risk(risk[:, None] * x) / zero[:, None]
        score = died - one.sum(axis=0)
        information = -one.T @ one
        for j in range(x.shape[1]):
            for k in range(j, x.shape[1]):
                both = (at_risk(risk * x[:, j] * x[:, k]) / zero).sum()
                information[j, k] += both
                if j != k:
                    information[k, j] += both
        if np.linalg.cond(information) > 1e12:
            raise np.linalg.LinAlgError("a column follows from others")
        change = np.linalg.solve(information, score)
        beta = beta + change
        if np.abs(change).max() < 1e-10:
            return beta
    raise np.linalg.LinAlgError("it does not converge")


def cox_lifelines(x, time, broken, stratum):
    table = pandas.DataFrame(x, columns=[str(i) for i in range(x.shape[1])])
    table["time"], table["broken"], table["stratum"] = time + .5, broken, stratum
    fitter = lifelines.CoxPHFitter()
    fitter.fit(table, "time", "broken", strata=["stratum"], fit_options={"precision": 1e-12})
    return fitter.params_.to_numpy()


def hazards(agreements, add):
    kept, stratum, time, broken = lives(agreements)
    if len(kept) == 0:
        return
    columns = [c for c in covariates(agreements, kept, broken) if varies(c[2], stratum)]
    fit = cox if lifelines is None else cox_lifelines
    while columns:
        try:
            beta = fit(np.column_stack([c[2] for c in columns]), time, broken, stratum)
        except (np.linalg.LinAlgError, ArithmeticError):
            columns.remove(min(columns, key=lambda c: c[1]))
            continue
        for (name, _, _), b in zip(columns, beta):
            add("hazard_ratio", name, math.exp(b))
        return


def reported(folder):
    """The same numbers in results.json, by what and whom they are about; None if there is none."""
    path = os.path.join(folder, "results.json")
    if not os.path.exists(path):
        return None, 2.0
    with open(path, encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    kappa = findings["choice"]["kappa"]
    numbers = {}
    for entrant in findings["standings"]:
        name = entrant["name"]
        numbers["durability", name] = entrant["durability"]["value"]
        numbers["life", name] = entrant["life"]
        numbers["honoured_life", name] = entrant["honouredLife"]
    for curve in findings["curves"]:
        for years, share in zip(curve["years"], curve["survival"]):
            numbers[f"survival_years_{years:g}", curve["name"]] = share
    contest = findings["rankings"][0]["contest"]
    numbers["friedman", "durability"] = contest["friedman"]
    for name, rank in zip(sorted(e["name"] for e in findings["standings"]), contest["meanRanks"]):
        numbers["mean_rank", name] = rank
    for effect in findings["terms"]:
        level, reference = effect["level"], effect["reference"]
        name = f"{effect['term']}, {level}" if reference == "as it is" else f"{level} against {reference}"
        numbers["hazard_ratio", name] = effect["ratio"]["value"]
    return numbers, math.inf if kappa is None else kappa


def compare(own, other):
    """0 if all agree, else 1."""
    worst, wrong, compared = 0.0, [], 0
    for key, value in own.items():
        known = other.get(key)
        if known is None:
            # Numbers that are not defined are null there and NaN here.
            if not math.isnan(value):
                wrong.append((key, value, known))
            continue
        apart = abs(value - known) / max(1.0, abs(known))
        worst = max(worst, apart)
        compared += 1
        if not apart <= TOLERANCE:
            wrong.append((key, value, known))
    missing = [key for key in other if key[0] == "hazard_ratio" and key not in own]
    for key, value, known in wrong[:20]:
        print(f"differs\t{' '.join(key)}\t{value:.9f} here, {known} in results.json")
    for key in missing:
        print(f"missing\t{' '.join(key)}")
    print(f"compared\t{compared}\tgreatest difference {worst:.1e}")
    return 1 if wrong or missing else 0


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    matches = read(os.path.join(folder, "matches.csv.gz"), MATCH_TEXTS, MATCH_NUMBERS)
    agreements = read(os.path.join(folder, "agreements.csv.gz"), AGREEMENT_TEXTS, AGREEMENT_NUMBERS)
    known, kappa = reported(folder)
    own = {}

    def add(what, whom, value):
        own[what, whom] = float(value)
        print(f"{what}\t{whom}\t{value:.9f}")

    scores = Scores(matches)
    best_first = sorted(scores.chosen(kappa).items(), key=lambda item: (-item[1], item[0]))
    for name, value in best_first:
        add("durability", name, value)
    survival(matches, agreements, [name for name, _ in best_first], add)
    statistic, means = friedman(scores.contests())
    add("friedman", "durability", statistic)
    for name, rank in zip(scores.names, means):
        add("mean_rank", name, rank)
    hazards(agreements, add)
    return 0 if known is None else compare(own, known)


if __name__ == "__main__":
    sys.exit(main())
