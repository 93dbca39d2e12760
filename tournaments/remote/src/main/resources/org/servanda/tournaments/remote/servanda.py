"""Leaders in Python, and tournaments from a notebook.

A leader is a class in a file of its own::

    import servanda

    @servanda.strategy(id="acme.honest")
    class Honest(servanda.Leader):
        def __init__(self, brief):
            self.bargaining = servanda.Bargaining(brief)

        def negotiate(self, talks):
            return self.bargaining.negotiate(talks)

        def conduct(self, accord):
            return servanda.Conduct.comply()

``servanda check honest.py`` tests it, ``servanda run --only acme.honest --plugins honest.py`` ranks it. The names are
those of the interfaces in Java (``org.servanda.engine.spi``), written with underscores. The guide is
``tournaments/src/docs/leaders-in-python.md``; the protocol that ``python3 servanda.py serve LEADER.py`` speaks is
described in ``leaders-in-any-language.md`` beside it.

``servanda.run("korea-2018", strategies=["saint", "wily"])`` plays a tournament by the command ``servanda`` and reads
its results.

This file needs Python 3.9 or newer and nothing else.
"""

import bisect
import difflib
import functools
import importlib.util
import json
import math
import os
import re
import struct
import sys
import time
import traceback
from enum import Enum
from random import Random
from types import CodeType, FunctionType, ModuleType, TracebackType
from typing import (
    Any,
    Callable,
    Dict,
    Final,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    NoReturn,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
)

__all__ = [
    "ACCEPT",
    "WALK_OUT",
    "Accord",
    "AgreementEnd",
    "Bargaining",
    "Brief",
    "CommandError",
    "Conduct",
    "Form",
    "Issue",
    "Keeping",
    "Leader",
    "Move",
    "Occasion",
    "Opposition",
    "Outcome",
    "OutcomeSpace",
    "Parameter",
    "Party",
    "Payoffs",
    "Politics",
    "Power",
    "Precision",
    "PublicRecord",
    "Reply",
    "ReputationRules",
    "Rules",
    "Seat",
    "Signal",
    "Situation",
    "Statement",
    "Strategy",
    "TalkRules",
    "Talks",
    "TalksEnd",
    "TensionRules",
    "Terms",
    "ThirdParties",
    "TournamentResult",
    "Values",
    "Verification",
    "WarRules",
    "run",
    "sample_accord",
    "sample_brief",
    "sample_situation",
    "sample_talks",
    "strategy",
]

PROTOCOL: Final = 1
"""The version of the protocol that this file speaks."""

_MOST_ASKED: Final = 4096
_LONGEST_HANDOVER: Final = 256
_LONGEST_NOTE: Final = 200
_LONGEST_LINE: Final = 1 << 20

_T = TypeVar("_T")
_C = TypeVar("_C", bound=type)
_R = TypeVar("_R")


# ---------------------------------------------------------------------------------------------------------------------
# Words
# ---------------------------------------------------------------------------------------------------------------------


class Seat(Enum):
    """One of the two seats in a match."""

    A = "A"
    B = "B"

    @property
    def other(self) -> "Seat":
        """The opposite seat."""
        return Seat.B if self is Seat.A else Seat.A


class Signal(Enum):
    """What the public learns of a side's conduct in a round."""

    CLEAN = "clean"
    """No sign of a breach was seen."""
    SUSPECT = "suspect"
    """A breach is suspected; it may be a false alarm."""
    PROVEN = "proven"
    """A breach was proven beyond dispute."""

    @property
    def is_clean(self) -> bool:
        """Whether no sign of a breach was seen."""
        return self is Signal.CLEAN

    @property
    def is_proven(self) -> bool:
        """Whether a breach was proven."""
        return self is Signal.PROVEN


class Statement(Enum):
    """What a leader may say in public. It changes tension a little, and broken promises are remembered."""

    SILENCE = "silence"
    """Says nothing."""
    PRAISE = "praise"
    """Speaks well of the other side: lowers tension."""
    PROMISE = "promise"
    """Promises to comply: a breach within a year makes it a lie."""
    THREAT = "threat"
    """Threatens the other side: raises tension."""
    DENUNCIATION = "denunciation"
    """Accuses the other side: raises tension."""


class TalksEnd(Enum):
    """How talks ended, as one of the two leaders sees it."""

    NONE = "none"
    """There have been no talks yet."""
    NOT_HELD = "not-held"
    """They were called, and one of the two did not come."""
    SIGNED = "signed"
    """An agreement was signed."""
    CONFIRMED = "confirmed"
    """The agreement in force was confirmed as it is."""
    DEADLOCK = "deadlock"
    """All moves were used without an agreement."""
    WALKED_OUT = "walked-out"
    """This leader's side walked out."""
    OTHER_WALKED_OUT = "other-walked-out"
    """The other side walked out."""
    NOT_DRAFTED = "not-drafted"
    """An offer was accepted, but its wording could not be agreed."""
    NOT_RATIFIED = "not-ratified"
    """An agreement was signed, and a legislature rejected it."""


class AgreementEnd(Enum):
    """Why an agreement ended, as one of the two leaders sees it."""

    NONE = "none"
    """No agreement has ended yet."""
    EXPIRED = "expired"
    """Its term was over."""
    RENEGOTIATED = "renegotiated"
    """A new agreement replaced it."""
    WITHDREW = "withdrew"
    """This leader's side withdrew."""
    OTHER_WITHDREW = "other-withdrew"
    """The other side withdrew."""
    BOTH_WITHDREW = "both-withdrew"
    """Both withdrew in the same round."""
    COLLAPSED = "collapsed"
    """Both had breached it seriously for too long."""


class Occasion(Enum):
    """Why talks are held."""

    OPEN = "open"
    """No agreement is in force."""
    RENEWAL = "renewal"
    """The one in force is about to expire."""
    REVIEW = "review"
    """The one in force is up for review."""
    REQUEST = "request"
    """A leader asked to renegotiate."""


class Reply(Enum):
    """A move that is not an offer; see :data:`ACCEPT` and :data:`WALK_OUT`."""

    ACCEPT = "accept"
    """Takes the standing offer."""
    WALK_OUT = "walk-out"
    """Ends the talks."""


ACCEPT: Final = Reply.ACCEPT
"""Takes the standing offer."""

WALK_OUT: Final = Reply.WALK_OUT
"""Ends the talks."""

# By their places, which may be told as 2 or as 2.0: both find the same.
_SIGNALS: Final[Dict[float, Signal]] = dict(enumerate(Signal))
_STATEMENTS: Final[Dict[float, Statement]] = dict(enumerate(Statement))
_TALKS_ENDS: Final[Dict[float, TalksEnd]] = dict(enumerate(TalksEnd))
_AGREEMENT_ENDS: Final[Dict[float, AgreementEnd]] = dict(enumerate(AgreementEnd))
_OCCASIONS: Final[Dict[float, Occasion]] = dict(enumerate(Occasion))


# ---------------------------------------------------------------------------------------------------------------------
# The game
# ---------------------------------------------------------------------------------------------------------------------


class Opposition(NamedTuple):
    """A party's opposition, which takes office with some probability when a leader leaves it."""

    leader: str = ""
    """The strategy of its leader, as entrants are written."""
    share: float = 0
    """The probability that a new leader is the opposition's."""


class Party(NamedTuple):
    """One side of a conflict: its position and its institutions, which stay when its leaders change."""

    name: str = ""
    outside: float = 0
    """Payoff per round without an agreement at the start."""
    audience: float = 0
    """How strongly domestic institutions make a leader pay for breaking a promise, from 0 to 1."""
    succession: float = 0
    """Leader exits per year."""
    hawks: float = 0
    """How much the legislature's pivotal member minds the other side's gain."""
    bar: float = 0
    """Payoff per round that the pivotal member demands beyond the status quo."""
    secrecy: float = 1
    """Multiplier of the cost of being verified."""
    prestige: float = 0
    """Payoff of each round of talks, once."""
    patience: float = 1
    """Discount factor per year."""
    opposition: Optional[Opposition] = None
    """Who takes office instead of a leader of the same approach; None if nobody does."""
    own_dividend: float = 0
    """Payoff per round in force, beyond the world's dividend."""
    own_mutual_breach: float = 0
    """Payoff of a round of mutual breach, beyond the world's."""


class TalkRules(NamedTuple):
    """How talks are held."""

    exchanges: int = 0
    """Most moves in one round of talks."""
    cooling_off: int = 0
    """Rounds without talks after failed ones."""
    estrangement: int = 0
    """Rounds without talks after a withdrawal or a collapse."""
    renewal: int = 0
    """Rounds before expiry in which a renewal may be negotiated."""
    fog: float = 0
    """Standard deviation of the logarithm of an estimate of the other's value of an issue."""
    alternating: bool = False
    """Whether A opens in even rounds and B in odd ones, instead of being drawn."""


class Keeping(NamedTuple):
    """Temptation, monitoring and collapse."""

    temptation: float = 0
    """Standard deviation of the shock to a round's cost of compliance, as a share of that cost."""
    suspicion: float = 0
    """Probability per round that a full, unproven breach looks suspect, beyond false alarms."""
    collapse: int = 0
    """Rounds in a row of mutual breach after which an agreement collapses; 0 for never."""
    excuse: int = 0
    """Rounds for which a proven breach excuses the other's withdrawal."""


class Politics(NamedTuple):
    """The effects of domestic politics on promises."""

    defection: float = 0
    """Involuntary defections per year at the reference; 0 switches them off."""
    costliness: float = 0
    """Weight of own cost."""
    bond: float = 0
    """Weight of the breaking cost."""
    gain: float = 0
    """Weight of the gain."""
    change_of_mind: float = 0
    """Standard deviation of a successor's multiplier of costs."""


class Power(NamedTuple):
    """How the outside options drift apart."""

    drift: float = 0
    """Standard deviation per round, payoff."""
    jump: float = 0
    """Size of a jump, payoff."""
    jumps: float = 0
    """Jumps per year."""


class Payoffs(NamedTuple):
    """Sanctions, tension and the optional constants of a round under an agreement."""

    sanctioned: float = 0
    """Loss per round of the side that is sanctioned."""
    sanctioning: float = 0
    """Loss per round of the side that sanctions."""
    tension: float = 0
    """Loss per round of each side at tension 1."""
    dividend: float = 0
    """Peace dividend of each side per round in force."""
    mutual_breach: float = 0
    """Extra payoff of a round, times both shortfalls."""
    guarantor: float = 0
    """What a guarantor adds to the breaking cost, payoff once."""


class TensionRules(NamedTuple):
    """How tension moves, from 0 to 1; see the model's page for each."""

    start: float = 0
    rest: float = 0
    reversion: float = 0
    breach: float = 0
    suspect: float = 0
    withdrawal: float = 0
    failed_talks: float = 0
    walk_out: float = 0
    agreement: float = 0
    quiet: float = 0
    hostility: float = 0
    praise: float = 0
    crisis: float = 0
    crises: float = 0


class WarRules(NamedTuple):
    """How tension becomes war."""

    hazard: float = 0
    """Wars per year at no tension; 0 switches war off."""
    slope: float = 0
    """Exponent of tension."""
    cost: float = 0
    """Payoff lost by each side, once."""


class ReputationRules(NamedTuple):
    """How the public record fades, and how far leaders trust each other beside it."""

    forgetting: float = 0
    """The share of each count that remains after a round; 0 switches the record off."""
    trust: float = 1
    """Factor on the trust with which leaders appraise deals."""


class ThirdParties(NamedTuple):
    """Allies and rivals."""

    weight: float = 0
    """Payoff per round for a unit of ally confidence."""
    stain: float = 0
    """Ally confidence lost with each own withdrawal or proven breach."""
    recovery: float = 0
    """Ally confidence regained per round."""


class Rules(NamedTuple):
    """The public rules of a match. The number of rounds is not among them."""

    talks: TalkRules = TalkRules()
    keeping: Keeping = Keeping()
    politics: Politics = Politics()
    power: Power = Power()
    payoffs: Payoffs = Payoffs()
    tension: TensionRules = TensionRules()
    war: WarRules = WarRules()
    reputation: ReputationRules = ReputationRules()
    third_parties: ThirdParties = ThirdParties()


class Form(NamedTuple):
    """How binding an agreement is."""

    name: str = ""
    breaking: float = 0
    """Breaking cost, payoff once."""
    inherited: float = 0
    """Share of the breaking cost that binds a successor."""
    ratified: bool = False
    """Whether both legislatures must pass it."""
    lag: int = 0
    """Rounds from signature to entry into force."""


class Verification(NamedTuple):
    """How closely compliance is watched."""

    name: str = ""
    proof: float = 0
    """Probability per round that a full breach of an issue of observability .5 is proven."""
    cost: float = 0
    """Payoff per round, multiplied by a party's secrecy."""
    alarms: float = 1
    """Multiplier of the false alarms of the wording."""


class Precision(NamedTuple):
    """How exactly an agreement is worded."""

    name: str = ""
    arguable: float = 0
    """Share of the obligations whose breach hides in the wording and can never be proven."""
    false_alarm: float = 0
    """Probability per round that full compliance looks suspect."""
    drafting_failure: float = 0
    """Probability that an accepted deal fails in drafting."""


class Terms(NamedTuple):
    """The terms of an agreement: everything but its substance."""

    form: Form = Form()
    verification: Verification = Verification()
    precision: Precision = Precision()
    years: int = 0
    """Years in force; 0 for ever."""
    review: int = 0
    """Years between reviews; 0 for none."""
    escape: float = math.inf
    """Price of having one round's shortfall excused; infinite without such a clause."""
    guarantor: bool = False
    """Whether a third party stands behind it."""

    @property
    def has_escape(self) -> bool:
        """Whether it offers an escape at a price."""
        return self.escape < math.inf

    def __str__(self) -> str:
        verification = "no" if self.verification.name == "none" else self.verification.name
        text = f"{self.form.name}, {verification} verification, {self.precision.name}"
        text += f", for {self.years} years" if self.years > 0 else ""
        text += f", reviewed every {self.review} years" if self.review > 0 else ""
        text += f", escape at {self.escape}" if self.has_escape else ""
        return text + (", guaranteed" if self.guarantor else "")


class Issue(NamedTuple):
    """What is public about an issue: everything but the values of its options."""

    name: str = ""
    obligor: Optional[Seat] = None
    """The seat that must deliver."""
    options: Tuple[str, ...] = ()
    """The names of its options, from the status quo to the deepest undertaking."""
    observability: float = 0.5
    """How easily delivery is watched, from 0 to 1."""


class PublicRecord(NamedTuple):
    """A party's public record: counts of its past conduct, each fading by the same factor per round."""

    kept: float = 0
    """Rounds kept without suspicion, faded."""
    broken: float = 0
    """Proven breaches, faded."""
    withdrawn: float = 0
    """Withdrawals, faded."""
    lies: float = 0
    """Promises followed by a proven breach, faded."""
    good: bool = True
    """Whether it is in good standing."""


class Outcome:
    """A possible agreement: one option for each issue, and terms. Only an :class:`OutcomeSpace` makes outcomes."""

    __slots__ = ("space", "index", "substance", "terms")

    space: "OutcomeSpace"
    """The space it belongs to."""
    index: int
    """Its number in its space, from 0."""
    substance: int
    """The number of its substance; the same for outcomes that differ in terms alone."""
    terms: Terms
    """Everything but the substance."""

    def __init__(self, space: "OutcomeSpace", index: int) -> None:
        self.space = space
        self.index = index
        self.substance, place = divmod(index, len(space.terms))
        self.terms = space.terms[place]

    def option(self, issue: int) -> int:
        """The place of the option taken on an issue; 0 is the status quo."""
        return self.space.option_in(self.substance, issue)

    @property
    def options(self) -> Tuple[int, ...]:
        """The places of the options taken on all issues, in their order."""
        return tuple(map(self.option, range(len(self.space.issues))))

    @property
    def is_substantive(self) -> bool:
        """Whether each seat must deliver something beyond the status quo."""
        return self.space.is_substantive(self.substance)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Outcome) and other.index == self.index and other.space is self.space

    def __hash__(self) -> int:
        return hash(self.index)

    def __str__(self) -> str:
        parts = [
            f"{issue.name}: {issue.options[place]}"
            for issue, place in zip(self.space.issues, self.options)
            if place > 0
        ]
        return f"{'; '.join(parts) or 'nothing beyond the status quo'} ({self.terms})"

    def __repr__(self) -> str:
        return f"Outcome {self.index}: {self}"


class OutcomeSpace:
    """Every possible agreement of a scenario: the product of the issues' options and the menu of terms.

    Outcomes are numbered: the terms vary fastest, then the last issue. They are made when they are asked for. A space
    may have up to 2**62 of them: see :attr:`is_tabled` before going through all.
    """

    __slots__ = ("issues", "terms", "substances", "settled", "is_tabled", "_weights", "_radices", "_made", "_size")

    issues: Tuple[Issue, ...]
    """What is public about each issue."""
    terms: Tuple[Terms, ...]
    """Every set of terms that the menu allows, in the order that :meth:`outcome` refers to."""
    substances: int
    """The number of substances: combinations of options, whatever the terms."""
    settled: bool
    """Whether signing settles everything: there is nothing to keep or break afterwards."""
    is_tabled: bool
    """Whether it is small enough for tables of its values: gains then cost no question to Servanda."""

    def __init__(self, issues: Sequence[Issue], terms: Sequence[Terms], settled: bool = False) -> None:
        self.issues = tuple(issues)
        self.terms = tuple(terms)
        self.settled = settled
        self.is_tabled = True
        self._radices = [len(issue.options) for issue in self.issues]
        self._weights = [1] * len(self._radices)
        product = 1
        for place in range(len(self._radices) - 1, -1, -1):
            self._weights[place] = product
            product *= self._radices[place]
        self.substances = product
        self._size = product * len(self.terms)
        self._made: Dict[int, Outcome] = {}

    @property
    def size(self) -> int:
        """The number of outcomes."""
        return self._size

    def at(self, index: int) -> Outcome:
        """The outcome of a number."""
        made = self._made.get(index)
        if made is not None:
            return made
        if not 0 <= index < self._size:
            raise IndexError(f"Outcome {index} of a space of {self._size}")
        if len(self._made) > 1 << 20:
            self._made.clear()
        made = Outcome(self, int(index))
        self._made[made.index] = made
        return made

    def __getitem__(self, index: int) -> Outcome:
        return self.at(index)

    def __iter__(self) -> Iterator[Outcome]:
        return map(self.at, range(self._size))

    def __contains__(self, outcome: object) -> bool:
        return isinstance(outcome, Outcome) and outcome.space is self

    def outcome(self, substance: int, place: int) -> Outcome:
        """The outcome of a substance under the terms at a place of :attr:`terms`."""
        return self.at(substance * len(self.terms) + place)

    def of(self, options: Sequence[int], terms: Terms) -> Outcome:
        """The outcome that takes the given option of each issue, under the given terms."""
        if len(options) != len(self.issues):
            raise ValueError(f"{len(options)} options are given for {len(self.issues)} issues; give one for each")
        substance = 0
        for issue, option, weight, radix in zip(self.issues, options, self._weights, self._radices):
            if not 0 <= option < radix:
                raise ValueError(f"Issue '{issue.name}' has no option {option}; its options are 0 to {radix - 1}")
            substance += option * weight
        return self.outcome(substance, self._place(terms))

    def with_terms(self, outcome: Outcome, terms: Terms) -> Outcome:
        """The same substance under other terms."""
        return self.outcome(outcome.substance, self._place(terms))

    def _place(self, terms: Terms) -> int:
        try:
            return self.terms.index(terms)
        except ValueError:
            raise ValueError(f"The menu does not offer these terms: {terms}") from None

    def option_in(self, substance: int, issue: int) -> int:
        """The option that a substance takes on an issue."""
        return substance // self._weights[issue] % self._radices[issue]

    def replace(self, substance: int, issue: int, option: int) -> int:
        """The substance in which one issue takes another option."""
        return substance + (option - self.option_in(substance, issue)) * self._weights[issue]

    def is_substantive(self, substance: int) -> bool:
        """Whether each seat must deliver something beyond the status quo."""
        if self.settled:
            return True
        seats = {issue.obligor for place, issue in enumerate(self.issues) if self.option_in(substance, place) > 0}
        return Seat.A in seats and Seat.B in seats


class Values:
    """What outcomes are worth to one side, before any drift or change of mind: payoffs per round."""

    __slots__ = (
        "costs",
        "benefits",
        "option_costs",
        "option_benefits",
        "_ask",
        "_names",
        "_watched",
        "_outside",
        "_terms",
    )

    costs: Optional[List[float]]
    """The cost of each substance; None where there are more than 65,536 of them."""
    benefits: Optional[List[float]]
    """The benefit of each substance; None where there are more than 65,536 of them."""
    option_costs: Optional[List[List[float]]]
    """By issue, the cost to this side of delivering each option; None where it is not told."""
    option_benefits: Optional[List[List[float]]]
    """By issue, the benefit to this side if the other delivers each option; None where it is not told."""

    def __init__(
        self,
        space: OutcomeSpace,
        party: Party,
        table: Optional[Mapping[str, Any]],
        ask: Callable[[str, Sequence[int]], List[float]],
        names: Tuple[str, str],
    ) -> None:
        self.costs = None if table is None else list(map(float, table["cost"]))
        self.benefits = None if table is None else list(map(float, table["benefit"]))
        self.option_costs = None if table is None else table.get("optionCost")
        self.option_benefits = None if table is None else table.get("optionBenefit")
        self._ask = ask
        self._names = names
        self._terms = len(space.terms)
        self._watched = [terms.verification.cost * party.secrecy for terms in space.terms]
        self._outside = party.outside

    def cost(self, outcome: Outcome) -> float:
        """The cost of what this side must deliver."""
        return self.cost_of(outcome.substance)

    def benefit(self, outcome: Outcome) -> float:
        """The benefit of what the other must deliver."""
        return self.benefit_of(outcome.substance)

    def cost_of(self, substance: int) -> float:
        """The cost of a substance, whatever the terms."""
        return self.costs[substance] if self.costs is not None else self.costs_of((substance,))[0]

    def benefit_of(self, substance: int) -> float:
        """The benefit of a substance, whatever the terms."""
        return self.benefits[substance] if self.benefits is not None else self.benefits_of((substance,))[0]

    def costs_of(self, substances: Sequence[int]) -> List[float]:
        """The costs of many substances: one question to Servanda for thousands, where there is no table."""
        if self.costs is not None:
            return list(map(self.costs.__getitem__, substances))
        return self._ask(self._names[0], [substance * self._terms for substance in substances])

    def benefits_of(self, substances: Sequence[int]) -> List[float]:
        """The benefits of many substances."""
        if self.benefits is not None:
            return list(map(self.benefits.__getitem__, substances))
        return self._ask(self._names[1], [substance * self._terms for substance in substances])

    def verification(self, outcome: Outcome) -> float:
        """The cost of being verified: the level's cost times the party's secrecy."""
        return self._watched[outcome.index % self._terms]

    def net(self, outcome: Outcome) -> float:
        """Benefit minus cost minus the cost of being verified."""
        return self.benefit(outcome) - self.cost(outcome) - self.verification(outcome)

    def gain(self, outcome: Outcome) -> float:
        """The gain over the initial outside option."""
        return self.net(outcome) - self._outside


# ---------------------------------------------------------------------------------------------------------------------
# Conduct
# ---------------------------------------------------------------------------------------------------------------------


class Conduct:
    """What a leader does in a round with an agreement in force; immutable."""

    __slots__ = ("kind", "shortfall", "sanctions", "renegotiates", "_line")

    kind: str
    """``comply``, ``breach``, ``escape`` or ``withdraw``."""
    shortfall: float
    """The share of own obligations withheld: 0 for compliance, 1 for an escape or a withdrawal."""
    sanctions: bool
    """Whether the other is sanctioned."""
    renegotiates: bool
    """Whether new talks are asked for."""

    def __init__(self, kind: str, shortfall: float, sanctions: bool = False, renegotiates: bool = False) -> None:
        self.kind = kind
        self.shortfall = shortfall
        self.sanctions = sanctions
        self.renegotiates = renegotiates
        answer: Dict[str, Any] = {"conduct": kind}
        if kind == "breach":
            answer["shortfall"] = shortfall
        if sanctions:
            answer["sanction"] = True
        if renegotiates:
            answer["renegotiate"] = True
        # Written out once: most leaders give the same few answers again and again.
        self._line = _line(answer)

    @staticmethod
    def comply() -> "Conduct":
        """Delivers everything."""
        return _COMPLY

    @staticmethod
    def breach(shortfall: float = 1.0) -> "Conduct":
        """Delivers all but a share of its obligations, secretly; by default nothing.

        :param shortfall: the share withheld, from 0 to 1
        """
        if shortfall == 1:
            return _BREACH
        if not 0 <= shortfall <= 1:
            raise ValueError(f"The shortfall is {shortfall}, but must be from 0 to 1")
        return _conduct("breach", float(shortfall), False, False) if shortfall > 0 else _COMPLY

    @staticmethod
    def escape() -> "Conduct":
        """Invokes the escape clause: delivers nothing this round and pays the price."""
        return _ESCAPE

    @staticmethod
    def withdraw() -> "Conduct":
        """Ends the agreement openly."""
        return _WITHDRAW

    def and_sanction(self) -> "Conduct":
        """Returns a copy that also sanctions the other."""
        return _conduct(self.kind, self.shortfall, True, self.renegotiates)

    def and_renegotiate(self) -> "Conduct":
        """Returns a copy that also asks to renegotiate."""
        return _conduct(self.kind, self.shortfall, self.sanctions, True)

    @property
    def is_hostile(self) -> bool:
        """Whether it answers a breach in kind: a withdrawal, sanctions, or a shortfall of half or more."""
        return self.kind == "withdraw" or self.sanctions or (self.kind == "breach" and self.shortfall >= 0.5)

    def _key(self) -> Tuple[object, ...]:
        return (self.kind, self.shortfall, self.sanctions, self.renegotiates)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Conduct) and other._key() == self._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        what = f"breach({self.shortfall})" if self.kind == "breach" else self.kind
        what += " and sanction" if self.sanctions else ""
        return what + (" and renegotiate" if self.renegotiates else "")


def _line(answer: Mapping[str, Any]) -> bytes:
    """An answer as a line of the protocol: ASCII, so that no encoding can spoil it."""
    return json.dumps(answer, separators=(",", ":"), allow_nan=False).encode("ascii") + b"\n"


_conduct = functools.lru_cache(maxsize=1024)(Conduct)

_COMPLY: Final = Conduct("comply", 0.0)
_BREACH: Final = Conduct("breach", 1.0)
_ESCAPE: Final = Conduct("escape", 1.0)
_WITHDRAW: Final = Conduct("withdraw", 1.0)


# ---------------------------------------------------------------------------------------------------------------------
# What a leader sees
# ---------------------------------------------------------------------------------------------------------------------

# The order of values in the compact form.
_SITUATION: Final = (
    "round tension outside otherOutside mind tenure inForce sinceFailure lastTalks lastEnding apparentPayoff"
    " ownRecord otherRecord otherStatement"
).split()
_TALKS: Final = _SITUATION + "occasion offer ownOffer exchange time".split()
_ACCORD: Final = _SITUATION + (
    "outcome age remaining lastSignal ownSignal ownShortfall slipped sanctioned otherEscaped temptation cost benefit"
    " breakingCost excused proofRate otherProofRate arguable falseAlarm"
).split()


class Situation:
    """A leader's view in any round: the state of its own side, and public information.

    A view is of one moment and never changes.
    """

    # Values are taken out of the list when they are read: most decisions read few of them.
    __slots__ = ("_values", "_office")

    def __init__(self, values: Sequence[float], office: "_Office") -> None:
        self._values = values
        self._office = office

    @property
    def round(self) -> int:
        """The round, from 0; a quarter of a year each."""
        return int(self._values[0])

    @property
    def tension(self) -> float:
        """Tension, from 0 to 1."""
        return self._values[1]

    @property
    def outside(self) -> float:
        """Its own outside option now: payoff per round without an agreement."""
        return self._values[2]

    @property
    def other_outside(self) -> float:
        """The other's outside option now."""
        return self._values[3]

    @property
    def mind(self) -> float:
        """The factor on its own costs since the last change of mind; 1 at the start."""
        return self._values[4]

    @property
    def tenure(self) -> int:
        """Rounds since it took office."""
        return int(self._values[5])

    @property
    def in_force(self) -> Optional[Outcome]:
        """The agreement in force, or None."""
        return self._outcome(self._values[6])

    @property
    def since_failure(self) -> int:
        """Rounds since an agreement last ended or talks last failed; a large number if neither has happened."""
        return int(self._values[7])

    @property
    def last_talks(self) -> TalksEnd:
        """How talks last ended; NONE before the first."""
        return _TALKS_ENDS[self._values[8]]

    @property
    def last_ending(self) -> AgreementEnd:
        """Why the agreement before the present one ended, or the last one if none is in force."""
        return _AGREEMENT_ENDS[self._values[9]]

    @property
    def apparent_payoff(self) -> float:
        """What the last whole round was worth to its side as far as it can know; 0 in the first round."""
        return self._values[10]

    @property
    def own_record(self) -> PublicRecord:
        """Its own party's public record."""
        return PublicRecord(*self._values[11:15], bool(self._values[15]))

    @property
    def other_record(self) -> PublicRecord:
        """The other party's public record."""
        return PublicRecord(*self._values[16:20], bool(self._values[20]))

    @property
    def other_statement(self) -> Statement:
        """The other's last public statement."""
        return _STATEMENTS[self._values[21]]

    def gain(self, outcome: Outcome) -> float:
        """Its gain from an outcome now, over its outside option, if both keep it; payoff per round."""
        own = self._office.own
        costs, benefits = own.costs, own.benefits
        if costs is None or benefits is None:
            return self.gains((outcome,))[0]
        values, substance = self._values, outcome.substance
        watched = own._watched[outcome.index % own._terms]
        return cast(float, benefits[substance] - costs[substance] * values[4] - watched - values[2])

    def other_gain(self, outcome: Outcome) -> float:
        """The other's gain from an outcome now: exact, or an estimate if the scenario is foggy."""
        other = self._office.other
        costs, benefits = other.costs, other.benefits
        if costs is None or benefits is None:
            return self.other_gains((outcome,))[0]
        substance = outcome.substance
        watched = other._watched[outcome.index % other._terms]
        return cast(float, benefits[substance] - costs[substance] - watched - self._values[3])

    def ratification(self, outcome: Outcome) -> float:
        """The probability that both legislatures pass an outcome now; 1 if its form needs none."""
        return self.ratifications((outcome,))[0]

    def gains(self, outcomes: Sequence[Outcome]) -> List[float]:
        """The gains of many outcomes: one question to Servanda for thousands, in spaces too large for tables."""
        if self._office.own.costs is not None:
            return list(map(self.gain, outcomes))
        return self._ask("gain", outcomes)

    def other_gains(self, outcomes: Sequence[Outcome]) -> List[float]:
        """The other's gains from many outcomes."""
        if self._office.other.costs is not None:
            return list(map(self.other_gain, outcomes))
        return self._ask("otherGain", outcomes)

    def ratifications(self, outcomes: Sequence[Outcome]) -> List[float]:
        """The probabilities that both legislatures pass each of many outcomes: one question for thousands."""
        voted = [outcome for outcome in outcomes if outcome.terms.form.ratified]
        if not voted:
            return [1.0] * len(outcomes)
        odds = iter(self._ask("ratification", voted))
        return [next(odds) if outcome.terms.form.ratified else 1.0 for outcome in outcomes]

    def _ask(self, what: str, outcomes: Sequence[Outcome]) -> List[float]:
        session = self._office.session
        if session.view is not self:
            raise RuntimeError(
                f"This view of round {self.round} is of another turn: Servanda can be asked only by the view of the"
                " decision being taken"
            )
        return session.ask(what, [outcome.index for outcome in outcomes])

    def _outcome(self, index: float) -> Optional[Outcome]:
        return None if index < 0 else self._office.space.at(int(index))

    def __repr__(self) -> str:
        return f"{type(self).__name__} of round {self.round}"


class Talks(Situation):
    """A leader's view of talks at its turn."""

    __slots__ = ()

    @property
    def occasion(self) -> Occasion:
        """Why talks are held."""
        return _OCCASIONS[self._values[22]]

    @property
    def offer(self) -> Optional[Outcome]:
        """The other's standing offer; None if it has made none in these talks."""
        return self._outcome(self._values[23])

    @property
    def own_offer(self) -> Optional[Outcome]:
        """Its own last offer in these talks; None if it has made none."""
        return self._outcome(self._values[24])

    @property
    def exchange(self) -> int:
        """Moves made so far in these talks, by both."""
        return int(self._values[25])

    @property
    def exchanges(self) -> int:
        """The most moves these talks can have."""
        return self._office.exchanges

    @property
    def time(self) -> float:
        """The share of time used, from 0 (no move yet) to 1 (its last move)."""
        return self._values[26]

    @property
    def opening(self) -> bool:
        """Whether this is its first move in these talks."""
        return self._values[25] < 2


class Accord(Situation):
    """A leader's view of the agreement in force when it decides on its conduct."""

    __slots__ = ()

    @property
    def outcome(self) -> Outcome:
        """What was agreed."""
        return self._office.space.at(int(self._values[22]))

    @property
    def age(self) -> int:
        """Rounds in force so far; 0 in the first."""
        return int(self._values[23])

    @property
    def remaining(self) -> float:
        """Rounds until it expires; infinite if never."""
        remaining = self._values[24]
        return math.inf if remaining == _FOR_EVER else int(remaining)

    @property
    def last_signal(self) -> Signal:
        """The public signal on the other's conduct last round; clean in the first."""
        return _SIGNALS[self._values[25]]

    @property
    def own_signal(self) -> Signal:
        """The public signal on its own conduct last round."""
        return _SIGNALS[self._values[26]]

    @property
    def own_shortfall(self) -> float:
        """Its own shortfall last round, as delivered; 0 in the first."""
        return self._values[27]

    @property
    def slipped(self) -> bool:
        """Whether domestic politics forced that shortfall."""
        return self._values[28] != 0

    @property
    def sanctioned(self) -> bool:
        """Whether the other sanctioned last round."""
        return self._values[29] != 0

    @property
    def other_escaped(self) -> bool:
        """Whether the other invoked the escape clause last round."""
        return self._values[30] != 0

    @property
    def temptation(self) -> float:
        """The extra cost of compliance this round, payoff; negative if it costs less than usual."""
        return self._values[31]

    @property
    def cost(self) -> float:
        """What its own obligations cost it per round now, temptation not included, payoff."""
        return self._values[32]

    @property
    def benefit(self) -> float:
        """What the other's obligations are worth to it per round, payoff."""
        return self._values[33]

    @property
    def breaking_cost(self) -> float:
        """What an unexcused withdrawal would cost it, payoff; each proven breach costs half of it."""
        return self._values[34]

    @property
    def excused(self) -> bool:
        """Whether a recently proven breach of the other excuses a withdrawal."""
        return self._values[35] != 0

    @property
    def proof_rate(self) -> float:
        """The probability per round that a full breach of its own is proven, beyond the arguable share."""
        return self._values[36]

    @property
    def other_proof_rate(self) -> float:
        """The probability per round that a full breach of the other is proven."""
        return self._values[37]

    @property
    def arguable(self) -> float:
        """The share of the obligations whose breach hides in the wording and is never proven."""
        return self._values[38]

    @property
    def false_alarm(self) -> float:
        """The probability per round that full compliance looks suspect."""
        return self._values[39]


def _record_of(told: Optional[Mapping[str, Any]]) -> PublicRecord:
    return _built(PublicRecord, told or {})


_FOR_EVER: Final = 2147483647
"""The rounds that remain of an agreement that never expires."""

_NUMBERED: Final[Dict[str, Type[Enum]]] = {
    "lastTalks": TalksEnd,
    "lastEnding": AgreementEnd,
    "otherStatement": Statement,
    "occasion": Occasion,
    "lastSignal": Signal,
    "ownSignal": Signal,
}


def _numbers_of(fields: Sequence[str], view: Mapping[str, Any]) -> List[float]:
    """What is seen, as the row of numbers of the compact form."""
    numbers: List[float] = []
    for name in fields:
        value = view.get(name)
        if name in _NUMBERED:
            numbers.append([word.value for word in _NUMBERED[name]].index(value))
        elif name in ("ownRecord", "otherRecord"):
            numbers += _record_of(value)
        elif name in ("inForce", "offer", "ownOffer"):
            numbers.append(-1 if value is None else value)
        elif value is None:
            numbers.append(_FOR_EVER if name == "remaining" else math.inf)
        else:
            numbers.append(value)
    return numbers


# ---------------------------------------------------------------------------------------------------------------------
# Strategies and leaders
# ---------------------------------------------------------------------------------------------------------------------

Move = Union[Outcome, Reply]
"""A leader's move in talks: an offer (an outcome of ``brief.outcomes``), ``ACCEPT`` or ``WALK_OUT``."""

_NAME: Final = re.compile(r"[a-z][a-z0-9-]*")
_WORDS: Final = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
_ID: Final = re.compile(rf"{_WORDS}(\.{_WORDS})+")


class Parameter(NamedTuple):
    """A numeric parameter of a strategy; ``servanda run`` can set and sweep it."""

    name: str
    """A lower-case word."""
    min: float
    """The least value allowed."""
    max: float
    """The greatest value allowed."""
    standard: float
    """The default value."""
    meaning: str = ""
    """What it does, in a few words."""
    whole: bool = False
    """Whether only whole numbers are allowed."""

    @staticmethod
    def real(name: str, min: float, max: float, standard: float, meaning: str = "") -> "Parameter":
        """Any number within the range."""
        return Parameter(name, float(min), float(max), float(standard), meaning, False)

    @staticmethod
    def integer(name: str, min: int, max: int, standard: int, meaning: str = "") -> "Parameter":
        """Whole numbers only."""
        return Parameter(name, min, max, standard, meaning, True)


Parameters = Union[Mapping[str, Sequence[Any]], Sequence[Parameter]]
"""``{"greed": (0.0, 1.0, 0.3, "its share")}``: least, greatest, default and meaning; or a list of parameters."""


class Leader:
    """The holder of a seat: the state of one strategy in one match, until its term of office ends.

    All it knows comes from the :class:`Brief` and the views it is given. What it remembers belongs into ``self``: never
    into the class or the module, which all matches share. A leader that raises an exception or makes an illegal move
    loses the match as a fault.
    """

    brief: "Brief"

    def __init__(self, brief: "Brief") -> None:
        """Takes office. A subclass with its own ``__init__(self, brief)`` need not call this one."""
        self.brief = brief

    def negotiate(self, talks: Talks) -> Move:
        """Answers with an offer (an outcome of ``brief.outcomes``), :data:`ACCEPT` or :data:`WALK_OUT`."""
        raise NotImplementedError(f"{type(self).__name__} has no negotiate(self, talks)")

    def conduct(self, accord: Accord) -> Conduct:
        """Decides what to do this round about the agreement in force."""
        raise NotImplementedError(f"{type(self).__name__} has no conduct(self, accord)")

    def comes_to_table(self, situation: Situation) -> bool:
        """Whether it comes to the table; by default always. Talks are held only if both leaders come."""
        return True

    def speak(self, situation: Situation) -> Statement:
        """What it says in public at the end of a round; by default nothing."""
        return Statement.SILENCE

    def handover(self, situation: Situation) -> Sequence[float]:
        """What it leaves for its successor when it leaves office: at most 256 numbers; by default nothing."""
        return ()


class Strategy:
    """A strategy: a stateless factory of leaders.

    Most files need none: :func:`strategy` makes one of a leader's class. A subclass with an ``id`` in the leader's file
    is found by itself, and must take no arguments.
    """

    id: str = ""
    """Lower-case words joined by hyphens, after a prefix with a dot: ``acme.patient``."""
    family: str = "leader"
    """The family it belongs to, in a word or two."""
    portrait: str = ""
    """Who this leader is and what it wants, in a sentence."""
    bargains: str = ""
    """How it bargains, in a sentence."""
    keeps: str = ""
    """How it keeps an agreement, in a sentence."""
    source: str = ""
    """Where the idea comes from: author, year, title."""
    nice: bool = False
    """Whether it is never the first to withhold anything."""
    deterministic: bool = False
    """Whether it draws no random number."""
    memory: Optional[int] = None
    """How many past rounds its conduct depends on; None for all."""
    aliases: Sequence[str] = ()
    """Other names by which it can be entered."""
    parameters: Parameters = ()
    """The parameters it can be given; a leader reads them by :meth:`Brief.parameter`."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _registered.append(cls)

    def appoint(self, brief: "Brief") -> Leader:
        """Appoints a new leader, at the start of a match and whenever the old one leaves office."""
        raise NotImplementedError(f"{type(self).__name__} has no appoint(self, brief)")


# Strategies by the order in which the leader's file names them: instances, or classes to be made one of.
_registered: List[Any] = []


class _LeaderStrategy(Strategy):
    """The strategy of a decorated leader's class."""

    def __init__(self, leader: Callable[["Brief"], Leader]) -> None:
        self.leader = leader

    def appoint(self, brief: "Brief") -> Leader:
        return self.leader(brief)


_registered.clear()


def strategy(
    id: str,
    *,
    parameters: Parameters = (),
    family: str = "leader",
    portrait: Optional[str] = None,
    bargains: str = "",
    keeps: str = "",
    source: str = "",
    nice: bool = False,
    deterministic: bool = False,
    memory: Optional[int] = None,
    aliases: Sequence[str] = (),
) -> Callable[[_C], _C]:
    """Registers a leader's class as a strategy.

    ::

        @servanda.strategy(id="acme.patient", parameters={"greed": (0.0, 1.0, 0.3, "its share of the gain")})
        class Patient(servanda.Leader):
            ...

    :param id: lower-case words joined by hyphens, after a prefix of your own with a dot
    :param parameters: by name: the least, the greatest and the default value, and in a few words what it does; a
        parameter is whole where all three numbers are
    :param portrait: who this leader is; the first line of the class's documentation if it is left out

    The others are those of :class:`Strategy`.
    """
    if isinstance(id, type):
        name = id.__name__.lower().replace("_", "-")
        raise TypeError(f"write @servanda.strategy(id='mine.{name}') with brackets before the class {id.__name__}")
    _check_id(id)

    def register(leader: _C) -> _C:
        if not isinstance(leader, type):
            raise TypeError(f"@servanda.strategy(id='{id}') must stand before a class of leaders")
        _check_arguments(leader, "__init__")
        _check_methods(leader)
        for method in ("negotiate", "conduct"):
            if getattr(leader, method, None) in (None, getattr(Leader, method)):
                raise TypeError(f"The leader {leader.__name__} of '{id}' has no method {method}; write one")
        made = _LeaderStrategy(cast(Callable[["Brief"], Leader], leader))
        made.id = id
        made.family = family
        made.portrait = (leader.__doc__ or "").strip().partition("\n")[0] if portrait is None else portrait
        made.bargains = bargains
        made.keeps = keeps
        made.source = source
        made.nice = nice
        made.deterministic = deterministic
        made.memory = memory
        made.aliases = tuple(aliases)
        made.parameters = _declared(parameters)
        made.__module__ = leader.__module__
        _registered.append(made)
        return leader

    return register


_VARARGS: Final = 4
"""The flag of code that takes any number of arguments."""

_NEAR: Final = 0.8
"""From which likeness on a name is taken for a misspelled one, as difflib measures it: one wrong letter in five."""


_METHODS: Final = ("negotiate", "conduct", "comes_to_table", "speak", "handover")
"""What a leader may be asked."""


def _written(leader: type, method: str) -> Optional[object]:
    """A method as it stands in the class or in one that it extends."""
    return next((kind.__dict__[method] for kind in leader.__mro__ if method in kind.__dict__), None)


def _check_methods(leader: type) -> None:
    """Finds methods that cannot be called, or are never asked because of their name, and tells where each begins."""
    for method in _METHODS:
        _check_arguments(leader, method)
    _check_names(leader)


def _check_arguments(leader: type, method: str) -> None:
    """Finds a method that takes too few arguments, such as one without self."""
    written = _written(leader, method)
    meant = Leader.__dict__[method]
    if not isinstance(written, FunctionType) or not isinstance(meant, FunctionType):
        return
    code = written.__code__
    if code.co_argcount < meant.__code__.co_argcount and not code.co_flags & _VARARGS:
        needed = ", ".join(meant.__code__.co_varnames[: meant.__code__.co_argcount])
        given = ", ".join(code.co_varnames[: code.co_argcount])
        raise _at(code, f"write 'def {method}({needed})', not 'def {method}({given})', in {leader.__name__}")


def _check_names(leader: type) -> None:
    """Finds a method that is named almost like one that would be asked, where the class has none of that name."""
    missing = [method for method in _METHODS if _written(leader, method) in (None, Leader.__dict__[method])]
    for name, method in vars(leader).items():
        near = difflib.get_close_matches(name, missing, 1, _NEAR)
        if near and isinstance(method, FunctionType) and not name.startswith("_"):
            raise _at(
                method.__code__,
                f"'{name}' in {leader.__name__} would never be asked; did you mean '{near[0]}'? If not, let the name"
                f" begin with an underscore: '_{name}'",
            )


def _at(code: CodeType, message: str) -> TypeError:
    """An error with the line where the method begins."""
    error = TypeError(message)
    setattr(error, "_servanda_place", f"{os.path.basename(code.co_filename)}:{code.co_firstlineno}")
    return error


def _check_id(id: str) -> None:
    if not (isinstance(id, str) and _ID.fullmatch(id)):
        raise ValueError(
            f"The id {id!r} must be lower-case words joined by hyphens, after a prefix of your own with a dot, such as"
            " 'acme.reciprocal'"
        )


def _declared(parameters: Parameters) -> List[Parameter]:
    """The parameters of a strategy, checked."""
    if isinstance(parameters, Mapping):
        declared = [_parameter(name, values) for name, values in parameters.items()]
    else:
        declared = list(parameters)
    for parameter in declared:
        if not _NAME.fullmatch(parameter.name):
            raise ValueError(f"Parameter name {parameter.name!r} must be lower-case letters, digits and hyphens")
        if not parameter.min <= parameter.standard <= parameter.max:
            raise ValueError(
                f"Parameter '{parameter.name}' has the default {parameter.standard}, but allows {parameter.min} to"
                f" {parameter.max}"
            )
    return declared


def _parameter(name: str, values: Sequence[Any]) -> Parameter:
    given = list(values) if isinstance(values, (list, tuple)) else []
    numbers, meaning = given[:3], " ".join(map(str, given[3:4]))
    if len(numbers) < 3 or not all(isinstance(number, (int, float)) for number in numbers):
        raise ValueError(
            f"Parameter '{name}' is {values!r}, but must be its least, greatest and default value and, if you like, its"
            " meaning, such as (0.0, 1.0, 0.3, 'its share')"
        )
    whole = all(isinstance(number, int) for number in numbers)
    return Parameter(name, numbers[0], numbers[1], numbers[2], meaning, whole)


class Brief:
    """What a leader knows when it takes office."""

    __slots__ = (
        "seat",
        "rules",
        "outcomes",
        "own",
        "other",
        "party",
        "other_party",
        "reputation",
        "other_reputation",
        "predecessors",
        "handed_over",
        "_parameters",
        "_seed",
        "_random",
        "_tables",
        "_session",
        "_noted",
        "_game",
    )

    seat: Seat
    """Its seat."""
    rules: Rules
    """The public rules of the game."""
    outcomes: OutcomeSpace
    """The possible outcomes."""
    own: Values
    """The values of outcomes to it, before drift and change of mind."""
    other: Values
    """An estimate of what they are worth to the other: exact unless the scenario is foggy."""
    party: Party
    """Its party: institutions, patience, prestige."""
    other_party: Party
    """The other party, which is public."""
    reputation: PublicRecord
    """The public record its party brings into the match."""
    other_reputation: PublicRecord
    """The public record the other party brings into the match."""
    predecessors: int
    """How many leaders its party has had before it in this match; 0 for the first."""
    handed_over: List[float]
    """What the last leader of the same strategy left for it; empty for the first."""

    def __init__(
        self,
        game: "_Game",
        other: Values,
        tables: Dict[Any, Any],
        session: "_Session",
        message: Mapping[str, Any],
        whole: Sequence[str] = (),
    ) -> None:
        self.seat = game.seat
        self.rules = game.rules
        self.outcomes = game.space
        self.own = game.own
        self.other = other
        self.party = game.party
        self.other_party = game.other_party
        self.reputation = _record_of(message.get("reputation"))
        self.other_reputation = _record_of(message.get("otherReputation"))
        self.predecessors = message.get("predecessors", 0)
        self.handed_over = [math.inf if n is None else float(n) for n in message.get("handedOver") or ()]
        self._parameters: Dict[str, float] = {
            name: int(value) if name in whole else float(value)
            for name, value in (message.get("parameters") or {}).items()
        }
        seed = message.get("seed")
        self._seed: Optional[int] = None if seed is None else int(seed)
        self._random: Optional[Random] = None
        self._tables = tables
        self._session = session
        self._noted = message.get("notes", True)
        self._game = game

    @property
    def random(self) -> Random:
        """Its own random generator, with the same draws in every run of the same match.

        A strategy that is declared to be deterministic has none.
        """
        made = self._random
        if made is None:
            if self._seed is None:
                raise RuntimeError("A deterministic strategy has no random numbers; leave deterministic=True out")
            # Random(-5) would draw the same as Random(5).
            made = Random(self._seed & 0xFFFF_FFFF_FFFF_FFFF)
            self._random = made
        return made

    def parameter(self, name: str) -> float:
        """The value of a declared parameter: what the strategy was entered with, or the default."""
        try:
            return self._parameters[name]
        except KeyError:
            declared = ", ".join(self._parameters) or "none"
            raise ValueError(f"Parameter '{name}' is not declared; declared: {declared}") from None

    def note(self, text: object) -> None:
        """A note on what the leader thinks, for whoever reads the match: ``servanda match`` shows it.

        :param text: one line; of a longer one the first 200 characters are shown
        """
        if self._noted:
            self._session.notes.append(" ".join(str(text).split())[:_LONGEST_NOTE])

    def shared(self, key: Any, maker: Callable[[], _T]) -> _T:
        """A table that depends on the scenario, the seat and the key alone: made once and shared by all matches.

        In fog, where estimates differ between matches, it is made for each leader.

        :param key: equal for equal tables; it must hold every parameter that the table depends on
        :param maker: makes the table; it must not use :attr:`random`, and nobody may change what it makes
        """
        place = (_code(maker), key)
        tables = self._tables
        if place not in tables:
            tables[place] = maker()
        return cast(_T, tables[place])


def _code(maker: Any) -> Any:
    """What tells one maker from another: its code, which is the same for a lambda made again and again."""
    while isinstance(maker, functools.partial):
        maker = maker.func
    return getattr(maker, "__code__", None) or getattr(getattr(maker, "__func__", None), "__code__", None) or maker


# ---------------------------------------------------------------------------------------------------------------------
# Bargaining
# ---------------------------------------------------------------------------------------------------------------------


class _Deals(NamedTuple):
    """Deals that nobody can better for one side without worsening them for the other, best first."""

    own: List[float]
    others: List[float]
    outcomes: List[int]
    falling: List[float]


class Bargaining:
    """A ready way to bargain: asks for much, concedes with time, and accepts what is as good as its own next offer.

    It never offers or accepts what is worse for it than no deal or, in a review, than the agreement in force. How it
    values a deal: the other is expected to deliver ``trust`` of what it owes, and more where it can be proven and costs
    it; a deal is worth less if its wording may fail, or domestic politics may force a slip, within ``horizon`` years.
    So one with little trust prefers verification, precise wording and strong forms.

    It is simpler than the toolkit in Java: it knows neither legislatures nor what cannot be taken back.
    """

    __slots__ = (
        "brief",
        "exponent",
        "floor",
        "trust",
        "horizon",
        "scrutiny",
        "solemnity",
        "clarity",
        "_mind",
        "_deals",
    )

    def __init__(
        self,
        brief: Brief,
        exponent: float = 1.0,
        *,
        floor: float = 0.0,
        trust: float = 0.7,
        horizon: float = 10.0,
        scrutiny: float = 0.0,
        solemnity: float = 0.0,
        clarity: float = 0.0,
    ) -> None:
        """
        :param brief: the leader's
        :param exponent: how it concedes: 1 in a straight line, 0.2 late (Boulware), 3 early
        :param floor: the least it settles for, as a share of its best deal, from 0 to 1
        :param trust: the share of its obligations that the other delivers of its own accord, from 0 to 1
        :param horizon: years it looks ahead
        :param scrutiny: preference for close verification, payoff per round from the weakest to the closest
        :param solemnity: preference for strong forms, likewise
        :param clarity: preference for precise wording, likewise
        """
        self.brief = brief
        self.exponent = exponent
        self.floor = floor
        self.trust = trust
        self.horizon = horizon
        self.scrutiny = scrutiny
        self.solemnity = solemnity
        self.clarity = clarity
        self._mind = 1.0
        self._deals: Optional[_Deals] = None

    def negotiate(self, talks: Talks) -> Move:
        """Answers an offer."""
        deals = self._take_stock(talks) if talks.opening or self._deals is None else self._deals
        if not deals.own:
            return WALK_OUT
        best = deals.own[0]
        least = max(0.0, self.floor * best)
        in_force = talks.in_force
        if in_force is not None and talks.occasion is not Occasion.RENEWAL:
            least = max(least, self.value(in_force))
            if best <= least:
                return ACCEPT if talks.offer == in_force else in_force
        target = least + self.aspiration(talks.time) * (best - least)
        # The last, and so for the other the best, of those that are worth the target to this side.
        place = max(0, bisect.bisect_right(deals.falling, -target) - 1)
        standing = talks.offer
        if standing is not None:
            value = self.value(standing)
            last = talks.exchange == talks.exchanges - 1
            if value >= deals.own[place] or (last and value > least):
                return ACCEPT
        return self.brief.outcomes.at(deals.outcomes[place])

    def aspiration(self, time: float) -> float:
        """The share of what is at stake that it asks for, from 1 to 0; a subclass may override it.

        :param time: the share of time used, from 0 to 1
        """
        return 1.0 - float(time ** (1.0 / self.exponent))

    def value(self, outcome: Outcome) -> float:
        """What a deal is worth to it with its costs as they are, payoff per round."""
        kept, fixed, factor = self._terms(True)
        own, place = self.brief.own, outcome.index % len(kept)
        worth = own.benefit(outcome) * kept[place] - own.cost(outcome) * self._mind - fixed[place]
        return worth * factor[place]

    def _take_stock(self, talks: Talks) -> _Deals:
        # Tables are kept for each level, so there are few of them.
        self._mind = min(2.0, max(0.25, math.floor(talks.mind * 4 + 0.5) / 4))
        self._deals = self.brief.shared(("deals", self._mind, self._taste()), self._find)
        return self._deals

    def _taste(self) -> Tuple[float, ...]:
        return (self.trust, self.horizon, self.scrutiny, self.solemnity, self.clarity)

    def _terms(self, own: bool) -> Tuple[List[float], List[float], List[float]]:
        return self.brief.shared(("terms", own, self._taste()), lambda: self._weigh(own))

    def _weigh(self, own: bool) -> Tuple[List[float], List[float], List[float]]:
        """For each set of terms: the share the other delivers, what is taken off, and the share that lasts."""
        brief = self.brief
        party, partner = (brief.party, brief.other_party) if own else (brief.other_party, brief.party)
        trust = min(1.0, (self.trust if own else 0.7) * brief.rules.reputation.trust)
        all_terms = brief.outcomes.terms
        ranks = [_rank(list(dict.fromkeys(terms[part] for terms in all_terms))) for part in range(3)]
        kept, fixed, factor = [], [], []
        for terms in all_terms:
            bond = terms.form.breaking + (brief.rules.payoffs.guarantor if terms.guarantor else 0)
            held = terms.verification.proof * (1 + bond * (0.5 + partner.audience))
            enforced = (1 - terms.precision.arguable) * held / (held + 0.5)
            slips = brief.rules.politics.defection * math.exp(
                -brief.rules.politics.bond * bond * (0.5 + party.audience)
            )
            settled = brief.outcomes.settled
            kept.append(1.0 if settled else trust + (1 - trust) * enforced)
            liked = (
                self.solemnity * ranks[0][terms.form]
                + self.scrutiny * ranks[1][terms.verification]
                + self.clarity * ranks[2][terms.precision]
            )
            fixed.append(terms.verification.cost * party.secrecy + party.outside - (liked if own else 0.0))
            lasting = 1.0 if settled else math.exp(-terms.form.lag / 4 / self.horizon) / (1 + slips * self.horizon)
            factor.append((1 - terms.precision.drafting_failure) * lasting)
        return kept, fixed, factor

    def _find(self) -> _Deals:
        """The best deals of all; where there are very many substances, of those that promise most."""
        space, mind = self.brief.outcomes, self._mind
        own_terms, other_terms = self._terms(True), self._terms(False)
        substances = self._substances()
        rows = list(
            zip(
                substances,
                self.brief.own.benefits_of(substances),
                [cost * mind for cost in self.brief.own.costs_of(substances)],
                self.brief.other.benefits_of(substances),
                self.brief.other.costs_of(substances),
            )
        )
        if len(rows) * len(space.terms) > 20_000:
            # Those with which nobody can be given more, if a partner delivers most of what it owes.
            front = _front([(0.85 * b - c, 0.85 * d - e, row) for row, (_, b, c, d, e) in enumerate(rows)])
            step = max(1, len(front) // 128)
            rows = [rows[row] for _, _, row in front[::step]]
        count = len(space.terms)
        worths: List[Tuple[float, float, int]] = []
        for place, (keep, fix, scale, keep_other, fix_other, scale_other) in enumerate(zip(*own_terms, *other_terms)):
            for substance, benefit, cost, benefit_other, cost_other in rows:
                worth = (benefit * keep - cost - fix) * scale
                if worth > 0:
                    other = (benefit_other * keep_other - cost_other - fix_other) * scale_other
                    worths.append((worth, other, substance * count + place))
        front = _front([deal for deal in worths if deal[1] > 0] or worths)
        own = [worth for worth, _, _ in front]
        return _Deals(
            own, [other for _, other, _ in front], [index for _, _, index in front], [-worth for worth in own]
        )

    def _substances(self) -> Sequence[int]:
        space = self.brief.outcomes
        if self.brief.own.costs is not None and self.brief.other.costs is not None:
            return range(space.substances)
        # A fixed sample, and what a step on one issue makes of it.
        draw = Random(1)
        sample = {draw.randrange(space.substances) for _ in range(1500)}
        for place, issue in enumerate(space.issues):
            sample.update(space.replace(0, place, option) for option in range(len(issue.options)))
        return sorted(sample)


def _front(deals: List[Tuple[float, float, int]]) -> List[Tuple[float, float, int]]:
    """Those that no other betters for both sides, best for this side first."""
    front: List[Tuple[float, float, int]] = []
    most = -math.inf
    for deal in sorted(deals, key=lambda deal: (-deal[0], -deal[1], deal[2])):
        if deal[1] > most:
            most = deal[1]
            front.append(deal)
    return front


def _rank(levels: List[_T]) -> Dict[_T, float]:
    """The places of levels from 0 for the first to 1 for the last."""
    return {level: place / max(1, len(levels) - 1) for place, level in enumerate(levels)}


# ---------------------------------------------------------------------------------------------------------------------
# The protocol
# ---------------------------------------------------------------------------------------------------------------------

_CAPITAL: Final = re.compile(r"(?<=[a-z])([A-Z])|-")


def _built(kind: Callable[..., _R], fields: Mapping[str, Any], **built: Any) -> _R:
    """A tuple with names of a JSON object: unknown fields are left out, null stands for infinity."""
    known = cast(Any, kind)._fields
    values = dict(built)
    for name, value in fields.items():
        plain = _CAPITAL.sub(lambda found: "_" + (found.group(1) or ""), name).lower()
        if plain in known and plain not in built:
            values[plain] = math.inf if value is None else value
    return kind(**values)


def _party(fields: Mapping[str, Any]) -> Party:
    opposition = fields.get("opposition")
    return _built(Party, fields, opposition=_built(Opposition, opposition) if opposition else None)


def _rules(fields: Mapping[str, Any]) -> Rules:
    parts = {
        "talks": TalkRules,
        "keeping": Keeping,
        "politics": Politics,
        "power": Power,
        "payoffs": Payoffs,
        "tension": TensionRules,
        "war": WarRules,
        "reputation": ReputationRules,
        "thirdParties": ThirdParties,
    }
    return Rules(*[_built(kind, fields.get(name) or {}) for name, kind in parts.items()])


def _terms(fields: Mapping[str, Any]) -> Terms:
    return _built(
        Terms,
        fields,
        form=_built(Form, fields["form"]),
        verification=_built(Verification, fields["verification"]),
        precision=_built(Precision, fields["precision"]),
    )


def _issue(fields: Mapping[str, Any]) -> Issue:
    obligor = fields.get("obligor")
    return _built(Issue, fields, obligor=Seat(obligor) if obligor else None, options=tuple(fields["options"]))


class _Game:
    """What all matches in one scenario, at one seat, have in common."""

    __slots__ = ("seat", "space", "party", "other_party", "rules", "own", "other", "tables", "_estimate")

    def __init__(self, message: Mapping[str, Any], session: "_Session") -> None:
        self.seat = Seat(message["seat"])
        self.party = _party(message["party"])
        self.other_party = _party(message["otherParty"])
        self.rules = _rules(message["rules"])
        self.space = OutcomeSpace(
            [_issue(issue) for issue in message["issues"]],
            [_terms(terms) for terms in message["terms"]],
            bool(message.get("settled")),
        )
        self.space.is_tabled = message.get("own") is not None
        self.own = Values(self.space, self.party, message.get("own"), session.ask, ("cost", "benefit"))
        self.other = self.estimated(message.get("other"), session)
        self.tables: Dict[Any, Any] = {}
        self._estimate: Tuple[Any, Values, Dict[Any, Any]] = (None, self.other, self.tables)

    def seen(self, table: Any, session: "_Session") -> Tuple[Values, Dict[Any, Any]]:
        """The other's values as a new leader sees them, and the tables that may depend on them."""
        if table is None and self.rules.talks.fog > 0:
            # Too large to be told, and another in each match: only asking tells.
            return self.estimated(None, session), {}
        known, other, tables = self._estimate
        # Leaders of one match have the same estimate; those of the next have another.
        if table != known:
            other, tables = self.estimated(table, session), {}
            self._estimate = (table, other, tables)
        return other, tables

    def estimated(self, table: Optional[Mapping[str, Any]], session: "_Session") -> Values:
        return Values(self.space, self.other_party, table, session.ask, ("otherCost", "otherBenefit"))


class _Office:
    """A leader in office, and what its views look things up in."""

    __slots__ = ("leader", "negotiate", "conduct", "space", "own", "other", "exchanges", "session")

    def __init__(self, leader: Leader, game: _Game, other: Values, session: "_Session") -> None:
        self.leader = leader
        # Looked up once: these are asked thousands of times.
        self.negotiate = leader.negotiate
        self.conduct = leader.conduct
        self.space = game.space
        self.own = game.own
        self.other = other
        self.exchanges = game.rules.talks.exchanges
        self.session = session


class _ProtocolError(Exception):
    """Servanda asked what this file does not understand."""


_IN_BYTES: Final = ("negotiate", "conduct", "table", "speak", "handover")
_FORMATS: Final = {
    8 * count: struct.Struct(f"<{count}d").unpack for count in (2 + 22, 2 + 22 + 5, 2 + 22 + 18)
}
"""By the length of a question in bytes: its decision, its leader, and what is seen."""

_DECISIONS: Final = (("table", "comes_to_table"), ("speak", "speak"), ("handover", "handover"))

_REPLIES: Final[Dict[Any, bytes]] = {reply: _line({"move": reply.value}) for reply in Reply}
_SAYINGS: Final[Dict[Any, bytes]] = {word: _line({"say": word.value}) for word in Statement}
_COMES: Final = {True: _line({"comes": True}), False: _line({"comes": False})}
_DONE: Final = b"{}\n"


class _SharedMemory:
    """Lines through a file that Servanda has mapped too, which needs no pipe while both are awake.

    The guide to leaders in any language says what is where.
    """

    __slots__ = ("_bytes", "_numbers", "_read", "_write", "_lock", "_yield", "_received", "_sent", "_busy")

    _QUESTIONS: Final = 0
    _QUESTION_LENGTH: Final = 1
    _ANSWERS: Final = 16
    _ANSWER_LENGTH: Final = 17
    _ASLEEP: Final = 32
    _SERVANDA_ASLEEP: Final = 48
    _QUESTION: Final = 256
    _ANSWER: Final = 1 << 16
    _ROOM: Final = 1 << 16
    _BY_PIPE: Final = 0xFFFFFFFF
    _LOOKING: Final = 100_000
    """How long it looks before it sleeps, nanoseconds."""
    _TURN: Final = 50_000
    """How long others may run in between before the processor is taken to be busy with them, nanoseconds."""
    _BUSY: Final = 200
    """How many lines are then waited for at the pipe alone: whoever sleeps there is woken first."""

    def __init__(self, path: str, read: Callable[[], bytes], write: Callable[[bytes], object]) -> None:
        import mmap
        import threading

        with open(path, "r+b") as file:
            self._bytes = mmap.mmap(file.fileno(), 0)
        self._numbers = memoryview(self._bytes).cast("I")
        self._read = read
        self._write = write
        self._lock = threading.Lock()
        self._yield: Callable[[], object] = getattr(os, "sched_yield")
        self._received = 0
        self._sent = 0
        self._busy = 0

    @staticmethod
    def is_possible() -> bool:
        """Whether this machine shows what one process has written to another in that order: Python cannot ask for it."""
        return hasattr(os, "sched_yield") and os.uname().machine in ("x86_64", "amd64")

    def read(self) -> bytes:
        """Waits for a line; empty if there will be no more."""
        numbers = self._numbers
        number = self._received = (self._received + 1) & 0xFFFFFFFF
        if numbers[self._QUESTIONS] != number and not self._comes_soon(number):
            numbers[self._ASLEEP] = 1
            self._settle()
            while numbers[self._QUESTIONS] != number:
                if not self._read():
                    return b""
            numbers[self._ASLEEP] = 0
        length = numbers[self._QUESTION_LENGTH]
        if length == self._BY_PIPE:
            line = self._read()
            # Empty lines are what wakes whoever sleeps.
            while line == b"\n":
                line = self._read()
            return line
        return self._bytes[self._QUESTION : self._QUESTION + length]

    def _comes_soon(self, number: int) -> bool:
        """Looks for a while, and lets others run in between: most questions come within microseconds."""
        if self._busy:
            self._busy -= 1
            return False
        numbers, place, rest, clock = self._numbers, self._QUESTIONS, self._yield, time.perf_counter_ns
        begun = now = clock()
        while now - begun < self._LOOKING:
            before = now
            rest()
            if numbers[place] == number:
                return True
            now = clock()
            if now - before > self._TURN:
                self._busy = self._BUSY
                break
        return False

    def write(self, line: bytes) -> None:
        """Sends a line, with its end."""
        numbers, length = self._numbers, len(line)
        fits = length <= self._ROOM
        if fits:
            self._bytes[self._ANSWER : self._ANSWER + length] = line
        numbers[self._ANSWER_LENGTH] = length if fits else self._BY_PIPE
        self._sent = (self._sent + 1) & 0xFFFFFFFF
        numbers[self._ANSWERS] = self._sent
        self._settle()
        if numbers[self._SERVANDA_ASLEEP]:
            self._write(b"\n")
        if not fits:
            self._write(line)

    def _settle(self) -> None:
        """What was written is seen by others before anything else is read."""
        with self._lock:
            pass


class _Session:
    """Answers the questions of Servanda, one line each."""

    __slots__ = (
        "_read",
        "_write",
        "_shared",
        "_scan",
        "_load",
        "_strategies",
        "_games",
        "_offices",
        "_folder",
        "_told",
        "_decide",
        "_decides",
        "notes",
        "view",
    )

    notes: List[str]
    """What the leader has noted since the question came."""
    view: object
    """The view or brief of the question being answered; None between questions."""

    def __init__(
        self,
        read: Callable[[], bytes],
        write: Callable[[bytes], object],
        load: Callable[[], Sequence[Strategy]],
        folder: str = "",
    ) -> None:
        self._read = read
        self._write = write
        self._shared: Optional[_SharedMemory] = None
        self._scan = json.JSONDecoder().raw_decode
        self._load = load
        self._folder = folder
        self._strategies: Dict[str, Strategy] = {}
        self._games: Dict[int, _Game] = {}
        self._offices: Dict[int, _Office] = {}
        self._told: set[str] = set()
        self._decides: Dict[type, List[str]] = {}
        self._decide: Dict[Union[str, float], Callable[[_Office, Sequence[float]], bytes]] = {
            "conduct": self._conduct,
            "negotiate": self._negotiate,
            "table": self._table,
            "speak": self._speak,
            "handover": self._handover,
        }
        # As bytes name them.
        self._decide.update(enumerate(map(self._decide.__getitem__, _IN_BYTES)))
        self.notes = []
        self.view = None

    def run(self) -> None:
        """Answers until there are no more questions."""
        scan, answer = self._scan, self.answer
        decide, offices, formats, inf = self._decide, self._offices, _FORMATS, math.inf
        while True:
            line = self._read()
            if not line:
                return
            try:
                if not line[0]:
                    row = formats[len(line)](line)
                    reply = decide[row[0]](offices[row[1]], row[2:])
                else:
                    message = scan(line.decode())[0]
                    if message.__class__ is list:
                        reply = decide[message[0]](offices[message[1]], [inf if n is None else n for n in message[2]])
                    else:
                        reply = answer(message)
                if self.notes:
                    reply = self._noted(reply)
            except KeyboardInterrupt:
                return
            except BaseException as error:  # sys.exit() in a leader is its fault, not our end
                reply = self._failed(error, line)
            self.view = None
            self._write(reply)
            if self._shared is not None:
                self._read, self._write = self._shared.read, self._shared.write
                self._shared = None

    def answer(self, message: Mapping[str, Any]) -> bytes:
        """The answer to a question in the plain form."""
        what = message.get("do")
        if what == "describe":
            return self._describe(message)
        if what == "game":
            self._games[message["game"]] = _Game(message, self)
            return _DONE
        if what == "appoint":
            return self._appoint(message)
        decide = self._decide.get(str(what))
        if decide is None:
            raise _ProtocolError(f"Unknown question {what!r}: this servanda.py speaks protocol {PROTOCOL}")
        view = message["view"]
        fields = _TALKS if what == "negotiate" else _ACCORD if what == "conduct" else _SITUATION
        office = _known("leader", self._offices, message["leader"])
        return decide(office, _numbers_of(fields, view))

    def ask(self, what: str, outcomes: Sequence[int]) -> List[float]:
        """Asks Servanda about outcomes while a question is being answered."""
        if self.view is None:
            raise RuntimeError("Servanda can be asked only while a leader is being asked")
        values: List[float] = []
        for start in range(0, len(outcomes), _MOST_ASKED):
            self._write(_line({"ask": what, "outcomes": list(outcomes[start : start + _MOST_ASKED])}))
            line = self._read()
            if not line:
                raise _ProtocolError("Servanda has ended")
            message = self._scan(line.decode())[0]
            if "values" not in message:
                raise _ProtocolError(f"Servanda does not answer '{what}': {message.get('error', message)}")
            values += [math.inf if value is None else value for value in message["values"]]
        return values

    def _describe(self, message: Mapping[str, Any]) -> bytes:
        if message.get("protocol", PROTOCOL) < PROTOCOL:
            raise _ProtocolError(f"This servanda.py speaks protocol {PROTOCOL}, Servanda {message.get('protocol')}")
        found = self._load()
        self._strategies = {strategy.id: strategy for strategy in found}
        described = [_described(one) for one in found]
        answer = {"protocol": PROTOCOL, "compact": True, "strategies": described}
        if "memory" in message and _SharedMemory.is_possible():
            # From the next question on.
            self._shared = _SharedMemory(message["memory"], self._read, self._write)
            answer["memory"] = True
        return _line(answer)

    def _appoint(self, message: Mapping[str, Any]) -> bytes:
        for number in message.get("forget") or ():
            self._offices.pop(number, None)
        strategy = _known("strategy", self._strategies, message["strategy"])
        game = _known("game", self._games, message["game"])
        other, tables = game.seen(message.get("other"), self)
        whole = [parameter.name for parameter in _declared(strategy.parameters) if parameter.whole]
        brief = Brief(game, other, tables, self, message, whole)
        self.view = brief
        leader = strategy.appoint(brief)
        kind = type(leader)
        decides = self._decides.get(kind)
        if decides is None:
            decides = self._decides[kind] = _decisions(kind, strategy.id)
        self._offices[message["leader"]] = _Office(leader, game, other, self)
        return _line({"decides": decides})

    def _conduct(self, office: _Office, values: Sequence[float]) -> bytes:
        view = self.view = Accord(values, office)
        conduct = office.conduct(view)
        if conduct.__class__ is not Conduct:
            raise _wrong(office, "conduct", conduct, "servanda.Conduct.comply(), .breach(x), .escape() or .withdraw()")
        return conduct._line

    def _negotiate(self, office: _Office, values: Sequence[float]) -> bytes:
        view = self.view = Talks(values, office)
        move = office.negotiate(view)
        if isinstance(move, Outcome):
            if move.space is office.space:
                return b'{"offer":%d}\n' % move.index
            raise _wrong(office, "negotiate", move, "an outcome of its own brief.outcomes, not of another game's")
        try:
            return _REPLIES[move]
        except (KeyError, TypeError):
            allowed = "an outcome of brief.outcomes, servanda.ACCEPT or servanda.WALK_OUT"
            raise _wrong(office, "negotiate", move, allowed) from None

    def _table(self, office: _Office, values: Sequence[float]) -> bytes:
        view = self.view = Situation(values, office)
        comes = office.leader.comes_to_table(view)
        if cast(object, comes) is None:
            raise _wrong(office, "comes_to_table", comes, "True or False")
        return _COMES[bool(comes)]

    def _speak(self, office: _Office, values: Sequence[float]) -> bytes:
        view = self.view = Situation(values, office)
        saying = office.leader.speak(view)
        try:
            return _SAYINGS[saying]
        except (KeyError, TypeError):
            raise _wrong(office, "speak", saying, "a servanda.Statement such as Statement.SILENCE") from None

    def _handover(self, office: _Office, values: Sequence[float]) -> bytes:
        view = self.view = Situation(values, office)
        left = office.leader.handover(view)
        try:
            numbers = [float(number) for number in left]
        except (TypeError, ValueError):
            raise _wrong(office, "handover", left, "a list of numbers") from None
        if len(numbers) > _LONGEST_HANDOVER or not all(map(math.isfinite, numbers)):
            raise _wrong(office, "handover", left, f"at most {_LONGEST_HANDOVER} finite numbers")
        return _line({"leave": numbers})

    def _noted(self, reply: bytes) -> bytes:
        answer = json.loads(reply)
        answer["notes"] = self.notes[:1000]
        self.notes = []
        return _line(answer)

    def _failed(self, error: BaseException, line: bytes) -> bytes:
        """The answer that forfeits the match, with the author's own line; the whole trace goes to standard error."""
        self.notes = []
        trace = error.__traceback__
        if isinstance(error, KeyError) and trace is not None and trace.tb_next is None:
            # Not from a leader, but from the loop itself.
            error = _ProtocolError(f"Nothing is known of {error} in {line[:200]!r}")
        # Of a syntax error, without the place, which is told by itself.
        said = error.msg if isinstance(error, SyntaxError) else str(error)
        answer = {"error": f"{type(error).__name__}: {said}".rstrip(": ")[:2000]}
        place = getattr(error, "_servanda_place", None) or _place_of(error, self._folder)
        if place:
            answer["at"] = place
        reply = _line(answer)
        if str(answer) not in self._told and len(self._told) < 100:
            self._told.add(str(answer))
            traceback.print_exception(type(error), error, error.__traceback__, file=sys.stderr)
        return reply


def _known(what: str, known: Mapping[Any, _T], key: Any) -> _T:
    if key not in known:
        raise _ProtocolError(f"No {what} {key!r} is known here")
    return known[key]


def _described(strategy: Strategy) -> Dict[str, Any]:
    traits: Dict[str, Any] = {"nice": strategy.nice, "deterministic": strategy.deterministic}
    if strategy.memory is not None:
        traits["memory"] = strategy.memory
    return {
        "id": strategy.id,
        "family": strategy.family,
        "portrait": strategy.portrait,
        "bargains": strategy.bargains,
        "keeps": strategy.keeps,
        "source": strategy.source,
        "parameters": [parameter._asdict() for parameter in _declared(strategy.parameters)],
        "traits": traits,
        "aliases": list(strategy.aliases),
    }


def _decisions(kind: type, id: str) -> List[str]:
    """The optional decisions that a leader's class takes: those whose methods it overrides."""
    for method in ("negotiate", "conduct"):
        if getattr(kind, method, None) in (None, getattr(Leader, method)):
            raise TypeError(f"appoint of '{id}' answered {kind.__name__}, which has no method {method}; write one")
    _check_methods(kind)
    return [
        word for word, method in _DECISIONS if getattr(kind, method, None) not in (None, getattr(Leader, method))
    ]


def _wrong(office: _Office, method: str, answer: object, allowed: str) -> TypeError:
    """An answer that is none, with the line where the method begins."""
    shown = repr(answer)
    message = f"{method} answered {shown[:100]}; it must answer {allowed}"
    code = getattr(getattr(office.leader, method), "__code__", None)
    return _at(code, message) if isinstance(code, CodeType) else TypeError(message)


def _place_of(error: BaseException, folder: str) -> Optional[str]:
    """The line of the author's own files that failed: ``my_leader.py:12``; the last one that is not a library's."""
    places: List[Tuple[str, Optional[int]]] = []
    trace: Optional[TracebackType] = error.__traceback__
    while trace is not None:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    if isinstance(error, SyntaxError):
        places.append((error.filename or "", error.lineno))
    own = _own_file()
    for file, line in reversed(places):
        path = os.path.abspath(file)
        if path != own and path.startswith(os.path.join(folder, "")) and "site-packages" not in path:
            return f"{os.path.basename(path)}:{line}"
    return None


def _own_file() -> str:
    return os.path.abspath(_own_file.__code__.co_filename)


def _load_strategies(path: str) -> List[Strategy]:
    """Imports a leader's file and makes the strategies that it registers."""
    file = os.path.abspath(path)
    name = os.path.splitext(os.path.basename(file))[0]
    if name in sys.modules or not name.isidentifier():
        name = "leader_" + re.sub(r"\W", "_", name)
    _registered.clear()
    module = _imported(name, file)
    found: List[Strategy] = []
    for one in _registered:
        # Not those of other files that it imports, which may be plugins themselves.
        if one.__module__ == module.__name__:
            if isinstance(one, type):
                if not one.__dict__.get("id"):
                    continue
                one = one()
            _check_id(one.id)
            if any(other.id == one.id for other in found):
                raise ValueError(f"Two strategies of {os.path.basename(file)} have the id '{one.id}'; rename one")
            found.append(one)
    if not found:
        raise ValueError(
            f"{os.path.basename(file)} has no strategy; put @servanda.strategy(id='mine.{name.replace('_', '-')}')"
            " before the class of its leader"
        )
    return found


def _imported(name: str, file: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"'{file}' is not a file of Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _serve(path: str) -> None:
    """Speaks the protocol on standard input and output for the leaders of a file."""
    if sys.flags.hash_randomization and os.name == "posix" and os.environ.get("PYTHONHASHSEED") != "0":
        # Else the order of a set of words, and with it a leader's decisions, would differ between processes.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    folder = os.path.dirname(os.path.abspath(path))
    # What the leader prints must not be taken for an answer, nor may it read our questions: this is so even for what it
    # calls in C, or in another process.
    questions = os.fdopen(os.dup(0), "rb", 1 << 16)
    answers = os.dup(1)
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    sys.path[:] = [folder] + [entry for entry in sys.path if entry != os.path.dirname(_own_file())]
    sys.modules["servanda"] = sys.modules[__name__]
    strategies: List[Strategy] = []

    def load() -> Sequence[Strategy]:
        if not strategies:
            strategies.extend(_load_strategies(path))
        return strategies

    def write(line: bytes) -> None:
        if len(line) > _LONGEST_LINE:
            line = _line({"error": f"ValueError: the answer has {len(line)} bytes; a megabyte is allowed"})
        sent = os.write(answers, line)
        while sent < len(line):
            sent += os.write(answers, line[sent:])

    try:
        _Session(questions.readline, write, load, folder).run()
    except BrokenPipeError:
        pass
    # Without waiting for threads that a leader may have left running.
    sys.stderr.flush()
    os._exit(0)


# ---------------------------------------------------------------------------------------------------------------------
# Views for tests
# ---------------------------------------------------------------------------------------------------------------------


def _sample_game() -> Dict[str, Any]:
    """Two equal parties, one undertaking each: the scenario 'reference-dyad'."""
    options = ["none", "half", "full", "deep"]
    cost, benefit = [0.0, 0.25, 1.0, 2.25], [0.0, 1.0, 2.0, 3.0]
    forms = [("pledge", 0.3, 0.2, False, 0), ("memorandum", 0.8, 0.4, False, 0), ("executive", 1.5, 0.6, False, 1)]
    checks = [("none", 0.08, 0.0, 1.0), ("technical", 0.25, 0.01, 1.0), ("third-party", 0.45, 0.03, 1.0)]
    checks.append(("intrusive", 0.75, 0.08, 0.5))
    wordings = [("vague", 0.5, 0.04, 0), ("mixed", 0.25, 0.02, 0.05), ("precise", 0.05, 0.01, 0.12)]
    party = {"name": "Arden", "audience": 0.5, "succession": 0.2, "patience": 0.95}
    return {
        "seat": "A",
        "issues": [
            {"name": "restraint of Arden", "obligor": "A", "options": options},
            {"name": "restraint of Boral", "obligor": "B", "options": options},
        ],
        "terms": [
            {
                "form": dict(zip(Form._fields, form)),
                "verification": dict(zip(Verification._fields, check)),
                "precision": dict(zip(Precision._fields, wording)),
                "years": 0,
                "review": 0,
                "escape": None,
                "guarantor": False,
            }
            for wording in wordings
            for check in checks
            for form in forms
        ],
        "party": party,
        "otherParty": {**party, "name": "Boral"},
        "rules": {"talks": {"exchanges": 12}, "keeping": {"collapse": 4, "excuse": 4}, "reputation": {"trust": 1}},
        "own": {"cost": [c for c in cost for _ in cost], "benefit": benefit * 4},
        "other": {"cost": cost * 4, "benefit": [b for b in benefit for _ in benefit]},
    }


def _no_host(_: object = None) -> bytes:
    raise RuntimeError("A sample view has no Servanda behind it to ask; pass ratification only in a match")


def sample_brief(leader: Optional[type] = None, *, seed: int = 1, **parameters: float) -> Brief:
    """A brief in the scenario 'reference-dyad' at seat A, for tests and for a debugger.

    :param leader: a class under ``@servanda.strategy``, for the defaults of its parameters
    :param seed: of the random numbers
    :param parameters: values of parameters; write ``_`` for a hyphen
    """
    session = _Session(_no_host, _no_host, lambda: [])
    declared: Sequence[Parameter] = ()
    for one in _registered:
        if isinstance(one, _LeaderStrategy) and one.leader is leader:
            declared = _declared(one.parameters)
    values = {parameter.name: parameter.standard for parameter in declared}
    values.update({name.replace("_", "-"): value for name, value in parameters.items()})
    game = _Game(_sample_game(), session)
    message = {"seed": seed, "parameters": values}
    whole = [parameter.name for parameter in declared if parameter.whole]
    return Brief(game, game.other, game.tables, session, message, whole)


def _sample(fields: Sequence[str], brief: Optional[Brief], changes: Mapping[str, Any]) -> Tuple[List[float], _Office]:
    standard: Dict[str, Any] = {
        "mind": 1,
        "tension": 0.2,
        "tenure": 8,
        "sinceFailure": 1000,
        "round": 12,
        "lastTalks": "none",
        "lastEnding": "none",
        "otherStatement": "silence",
        "inForce": None,
        "occasion": "open",
        "offer": None,
        "ownOffer": None,
        "exchanges": 12,
        "outcome": 0,
        "age": 8,
        "remaining": None,
        "lastSignal": "clean",
        "ownSignal": "clean",
        "slipped": False,
        "sanctioned": False,
        "otherEscaped": False,
        "excused": False,
        "cost": 1.0,
        "benefit": 2.0,
        "breakingCost": 0.8,
        "proofRate": 0.25,
        "otherProofRate": 0.25,
        "arguable": 0.25,
        "falseAlarm": 0.02,
    }
    for name, value in changes.items():
        camel = re.sub(r"_([a-z])", lambda found: found.group(1).upper(), name)
        if camel not in fields and (camel, fields) != ("exchanges", _TALKS):
            raise ValueError(f"A view has no '{name}'")
        if isinstance(value, Enum):
            value = value.value
        elif isinstance(value, Outcome):
            value = value.index
        elif isinstance(value, PublicRecord):
            value = value._asdict()
        standard[camel] = None if value == math.inf else value
    seen = sample_brief() if brief is None else brief

    class Nobody(Leader):
        pass

    office = _Office(Nobody(seen), seen._game, seen.other, seen._session)
    office.exchanges = standard["exchanges"]
    told = {name: standard.get(name, 0) for name in fields}
    told.update({name: standard.get(name, {}) for name in ("ownRecord", "otherRecord")})
    return _numbers_of(fields, told), office


def sample_situation(brief: Optional[Brief] = None, **changes: Any) -> Situation:
    """A view in round 12 without an agreement, but for the changes: ``sample_situation(tension=0.9)``."""
    return Situation(*_sample(_SITUATION, brief, changes))


def sample_talks(brief: Optional[Brief] = None, **changes: Any) -> Talks:
    """A view of talks at the first move of twelve, but for the changes: ``sample_talks(exchange=11, time=1)``."""
    return Talks(*_sample(_TALKS, brief, changes))


def sample_accord(brief: Optional[Brief] = None, **changes: Any) -> Accord:
    """A view of an agreement that both keep, but for the changes: ``sample_accord(last_signal=Signal.PROVEN)``."""
    return Accord(*_sample(_ACCORD, brief, changes))


# ---------------------------------------------------------------------------------------------------------------------
# Tournaments
# ---------------------------------------------------------------------------------------------------------------------


class CommandError(RuntimeError):
    """The command ``servanda`` failed; the message is its own."""

    def __init__(self, message: str, code: int, command: Sequence[str]) -> None:
        super().__init__(message)
        self.code = code
        """The exit code of the command."""
        self.command = list(command)
        """The command with its arguments."""


class TournamentResult:
    """What a tournament has written.

    Tables are data frames where pandas is installed, and lists of dictionaries otherwise. ``data-dictionary.md`` in the
    folder describes the columns of matches and agreements.
    """

    def __init__(self, folder: str, printed: str = "") -> None:
        self.folder = folder
        """The folder of the results; ``index.html`` in it is the report."""
        self.printed = printed
        """What the command printed: the ranking."""

    def standings(self) -> Any:
        """The ranking: one row a strategy."""
        return self._table("standings.csv")

    def pairs(self) -> Any:
        """The means of each pair: one row a pair of seats."""
        return self._table("pairs.csv")

    def matches(self) -> Any:
        """One row a match."""
        return self._table("matches.csv.gz")

    def agreements(self) -> Any:
        """One row an agreement that entered into force."""
        return self._table("agreements.csv.gz")

    def _table(self, name: str) -> Any:
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            raise FileNotFoundError(f"There is no {name} in '{self.folder}'; was it played with rows=True?")
        try:
            import pandas  # type: ignore[import-untyped,unused-ignore]
        except ImportError:
            return _rows(path)
        return pandas.read_csv(path)

    def __repr__(self) -> str:
        return f"TournamentResult in '{self.folder}'\n{self.printed}"


def _rows(path: str) -> List[Dict[str, Any]]:
    """A table as dictionaries: numbers as numbers, and None for a missing value."""
    import csv
    import gzip
    import io

    with gzip.open(path, "rb") if path.endswith(".gz") else open(path, "rb") as file:
        with io.TextIOWrapper(cast(Any, file), encoding="utf-8", newline="") as text:
            return [{name: _cell(value) for name, value in row.items()} for row in csv.DictReader(text)]


def _cell(text: Any) -> Any:
    if text is None or text == "":
        return None
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


def run(
    scenario: Union[str, "os.PathLike[str]", None] = None,
    strategies: Union[str, Sequence[str], None] = None,
    *,
    only: Union[str, Sequence[str], None] = None,
    repetitions: Optional[int] = None,
    seed: Optional[int] = None,
    plugins: Union[str, "os.PathLike[str]", Sequence[Union[str, "os.PathLike[str]"]], None] = None,
    out: Union[str, "os.PathLike[str]", None] = None,
    rows: bool = True,
    options: Sequence[str] = (),
    command: Union[str, "os.PathLike[str]", None] = None,
) -> TournamentResult:
    """Plays a tournament by the command ``servanda run``, and reads its results.

    :param scenario: the id of a scenario, or a file of a scenario or a tournament; Korea 2018 by default
    :param strategies: the strategies that play, as on the command line: ``["saint", "boulware(exponent=0.2)"]``
    :param only: newcomers, whose matches against the default field alone are played
    :param repetitions: matches of each pair in each seating
    :param seed: of the tournament
    :param plugins: files or folders with strategies: ``"my_leader.py"``
    :param out: the folder of the results; a new one among the temporary files by default
    :param rows: whether to write a row for each match and agreement
    :param options: further options, such as ``["--seasons", "3"]``
    :param command: the command; by default what the environment variable SERVANDA names, or ``servanda`` on the PATH
    :raises CommandError: if the command fails, with the sentence that it says
    """
    # Here, because a leader needs none of it.
    import tempfile

    folder = tempfile.mkdtemp(prefix="servanda-") if out is None else os.fspath(out)
    arguments = [_command(command), "run"]
    if scenario is not None:
        arguments.append(os.fspath(scenario))
    for option, names in (("--strategies", strategies), ("--only", only)):
        if names is not None:
            # A comma in a parameter's list belongs to its strategy.
            arguments += [option, names if isinstance(names, str) else ",".join(names)]
    for option, number in (("--repetitions", repetitions), ("--seed", seed)):
        if number is not None:
            arguments += [option, str(number)]
    if plugins is not None:
        paths = [plugins] if isinstance(plugins, (str, os.PathLike)) else plugins
        arguments += ["--plugins", ",".join(os.fspath(path) for path in paths)]
    arguments += ["--out", folder]
    arguments += ["--rows"] if rows else []
    arguments += options
    return TournamentResult(folder, _called(arguments))


def _command(given: Union[str, "os.PathLike[str]", None]) -> str:
    import shutil

    named = os.fspath(given) if given is not None else os.environ.get("SERVANDA") or "servanda"
    found = shutil.which(named)
    if found is None:
        raise FileNotFoundError(
            f"The command '{named}' is not found; give its path by command='/path/to/servanda', or in the environment"
            " variable SERVANDA"
        )
    return found


def _called(arguments: Sequence[str]) -> str:
    import subprocess

    done = subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    printed, said = (text.decode("utf-8", "replace").strip() for text in (done.stdout, done.stderr))
    if done.returncode != 0:
        sentence = said or printed or f"'{' '.join(arguments)}' ended with {done.returncode}"
        raise CommandError(re.sub("^servanda: ", "", sentence), done.returncode, arguments)
    return printed


# ---------------------------------------------------------------------------------------------------------------------
# The command
# ---------------------------------------------------------------------------------------------------------------------


def _usage() -> NoReturn:
    usage = "Usage: python3 servanda.py serve LEADER.py\n\nServanda starts this itself: servanda check LEADER.py"
    print(usage, file=sys.stderr)
    sys.exit(2)


def _main(arguments: Sequence[str]) -> None:
    if len(arguments) != 2 or arguments[0] != "serve":
        _usage()
    if not os.path.isfile(arguments[1]):
        print(f"servanda.py: there is no file '{arguments[1]}'", file=sys.stderr)
        sys.exit(2)
    _serve(arguments[1])


if __name__ == "__main__":
    _main(sys.argv[1:])
