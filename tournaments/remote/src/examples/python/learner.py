"""Learns how far the other can be trusted, and values every deal anew by what it has learned.

With numpy all deals are valued at once; without it one after the other. Both do the same operations on each number in
the same order (no sums or products of whole arrays, whose order numpy chooses), so that they come to the same bits.
"""

from typing import Any, List, Optional, Sequence

import servanda
from servanda import Accord, Bargaining, Brief, Conduct, Move, Outcome, PublicRecord, Talks

numpy: Optional[Any]
try:
    import numpy
except ImportError:
    numpy = None

# What it begins with, set by hand: weights of a constant, of the shares of kept rounds, breaches, withdrawals and lies
# in the other's record, and of tension. They are handed over to its successors, who go on learning.
WEIGHTS = [0.3, 0.6, -6.0, -3.0, -2.0, -0.3]


@servanda.strategy(
    id="example.learner",
    parameters={"rate": (0.0, 1.0, 0.2, "how fast it learns")},
    portrait="Learns whom to trust.",
    bargains="Values deals by what it expects of the other, and offers the other the best of those that will do.",
    keeps="Complies while it trusts; withholds half when it does not, and all after a proven breach.",
    deterministic=True,
)
class Learner(servanda.Leader):
    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.rate = brief.parameter("rate")
        self.weights = list(brief.handed_over) if len(brief.handed_over) == len(WEIGHTS) else list(WEIGHTS)
        self.worths: Any = []
        self.trusted = 0.5
        self.simple: Optional[Bargaining] = None
        # In a space too large for tables each value would be a question to Servanda.
        if not brief.outcomes.is_tabled:
            self.simple = Bargaining(brief)

    def trust(self, features: Sequence[float]) -> float:
        """The probability that the other delivers what it owes."""
        score = 0.0
        for weight, feature in zip(self.weights, features):
            score = score + weight * feature
        # Like a logistic curve, but without a function whose last bit differs between machines.
        return 0.5 + 0.5 * score / (1.0 + abs(score))

    def learn(self, accord: Accord, features: Sequence[float]) -> None:
        """A step towards what was seen; a clean signal says as much as a breach would have been likely to be proven."""
        proven = accord.last_signal.is_proven
        certainty = 1.0 if proven else accord.other_proof_rate
        step = self.rate * certainty * ((0.0 if proven else 1.0) - self.trust(features))
        self.weights = [weight + step * feature for weight, feature in zip(self.weights, features)]

    def conduct(self, accord: Accord) -> Conduct:
        features = seen(accord.other_record, accord.tension)
        if accord.age > 0:
            self.learn(accord, features)
        if accord.last_signal.is_proven:
            return Conduct.breach()
        trust = self.trust(features)
        self.brief.note(f"trust {trust:.2f}")
        return Conduct.comply() if trust > 0.4 else Conduct.breach(0.5)

    def negotiate(self, talks: Talks) -> Move:
        if self.simple is not None:
            return self.simple.negotiate(talks)
        if talks.opening or len(self.worths) == 0:
            self.trusted = self.trust(seen(talks.other_record, talks.tension))
            self.worths = self.appraised(self.trusted, talks.mind)
        best = float(max(self.worths) if numpy is None else self.worths.max())
        in_force = talks.in_force
        least = 0.0 if in_force is None else max(0.0, self.worth(in_force, talks.mind))
        if best <= least:
            return servanda.WALK_OUT if in_force is None else in_force
        standing = talks.offer
        target = least + (1 - 0.9 * talks.time * talks.time) * (best - least)
        if standing is not None and self.worth(standing, talks.mind) >= target:
            return servanda.ACCEPT
        return self.brief.outcomes.at(self.kindest(target))

    def worth(self, deal: Outcome, mind: float) -> float:
        """What one deal is worth to it, which need not be among the promising ones."""
        own, place = self.brief.own, deal.index % len(self.brief.outcomes.terms)
        _, _, enforced, fixed = self.brief.shared(("parts", numpy is None), self.parts)
        kept = self.trusted + (1 - self.trusted) * float(enforced[place])
        return own.benefit(deal) * kept - own.cost(deal) * mind - float(fixed[place])

    def appraised(self, trust: float, mind: float) -> Any:
        """What each promising deal is worth to it: substances in their order, under all terms."""
        benefits, costs, enforced, fixed = self.brief.shared(("parts", numpy is None), self.parts)
        if numpy is None:
            kept = [trust + (1 - trust) * share for share in enforced]
            terms = list(zip(kept, fixed))
            return [
                benefit * keep - cost * mind - fix for benefit, cost in zip(benefits, costs) for keep, fix in terms
            ]
        kept = trust + (1 - trust) * enforced
        return (benefits[:, None] * kept - costs[:, None] * mind - fixed).reshape(-1)

    def parts(self) -> Any:
        """Costs and benefits by substance; by terms the share that they enforce, and what they cost."""
        brief, own = self.brief, self.brief.own
        substances = self.brief.shared("promising", self.promising)
        enforced: List[float] = []
        fixed: List[float] = []
        for terms in brief.outcomes.terms:
            held = terms.verification.proof * (1 + terms.form.breaking * (0.5 + brief.other_party.audience))
            enforced.append((1 - terms.precision.arguable) * held / (held + 0.5))
            fixed.append(terms.verification.cost * brief.party.secrecy + brief.party.outside)
        parts = [own.benefits_of(substances), own.costs_of(substances), enforced, fixed]
        return parts if numpy is None else [numpy.array(part, dtype=float) for part in parts]

    def promising(self) -> List[int]:
        """The substances that no other betters for both sides, if both deliver most of what they owe."""
        own, other = self.brief.own, self.brief.other
        substances = range(self.brief.outcomes.substances)
        costs, benefits = own.costs_of(substances), own.benefits_of(substances)
        theirs = [b - c for b, c in zip(other.benefits_of(substances), other.costs_of(substances))]
        front: List[int] = []
        for substance in sorted(substances, key=lambda one: (costs[one] - 0.8 * benefits[one], -theirs[one])):
            if not front or theirs[substance] > theirs[front[-1]]:
                front.append(substance)
        return front

    def others(self) -> Any:
        """What each promising deal is worth to the other, without trust."""
        outcomes = self.brief.outcomes
        substances, places = self.brief.shared("promising", self.promising), range(len(outcomes.terms))
        deals = [outcomes.outcome(substance, place) for substance in substances for place in places]
        values = [self.brief.other.gain(deal) for deal in deals]
        return values if numpy is None else numpy.array(values, dtype=float)

    def kindest(self, target: float) -> int:
        """The number of the deal that is best for the other of those that are worth the target."""
        others = self.brief.shared(("others", numpy is None), self.others)
        if numpy is None:
            able = [place for place, worth in enumerate(self.worths) if worth >= target]
            best = max(able, key=others.__getitem__)
        else:
            best = int(numpy.where(self.worths >= target, others, -numpy.inf).argmax())
        row, place = divmod(best, len(self.brief.outcomes.terms))
        return self.brief.outcomes.outcome(self.brief.shared("promising", self.promising)[row], place).index

    def handover(self, situation: servanda.Situation) -> Sequence[float]:
        return self.weights


def seen(record: PublicRecord, tension: float) -> List[float]:
    """The features of a record, each from 0 to 1."""
    total = 1.0 + record.kept + record.broken + record.withdrawn
    return [1.0, record.kept / total, record.broken / total, record.withdrawn / total, record.lies / total, tension]
