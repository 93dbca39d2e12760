"""Tests of servanda.py: python3 -m unittest test_servanda, in this folder."""

import contextlib
import copy
import glob
import gzip
import importlib.util
import io
import json
import math
import os
import random
import re
import stat
import subprocess
import sys
import tempfile
import textwrap
import unittest
import unittest.mock

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.dirname(os.path.dirname(HERE))
SERVANDA = os.path.join(SOURCES, "main", "resources", "org", "servanda", "tournaments", "remote", "servanda.py")
GUIDE = os.path.join(SOURCES, "..", "..", "src", "docs", "leaders-in-python.md")
EXAMPLES = os.path.join(SOURCES, "examples", "python")
sys.path.insert(0, os.path.dirname(SERVANDA))
sys.dont_write_bytecode = True

import servanda  # noqa: E402
from servanda import Conduct, Signal, Statement  # noqa: E402

HONEST = """
    import servanda

    @servanda.strategy(id="test.honest", parameters={"greed": (0.0, 1.0, 0.3, "its share"), "years": (1, 20, 3)})
    class Honest(servanda.Leader):
        '''Keeps its word.'''

        def negotiate(self, talks):
            return servanda.WALK_OUT

        def conduct(self, accord):
            return servanda.Conduct.comply()
"""

RECORD = [11.2, 0, 0, 0, True]
SITUATION = [12, 0.31, 0.2, 0.1, 1, 12, None, 40, "signed", "none", 0.83, RECORD, RECORD, "promise"]
TALKS = SITUATION + ["open", 8, None, 3, 0.2727]
ACCORD = SITUATION + [
    8, 5, None, "proven", "clean", 0.25, False, True, False, 0.5, 1.5, 2.0, 0.8, False, 0.25, 0.45, 0.05, 0.01,
]


def game(number=1, **changes):
    """The message of a game."""
    return dict(copy.deepcopy(servanda._sample_game()), do="game", game=number, **changes)


def appoint(leader, strategy, number=1, **changes):
    """The message of an appointment."""
    record = {"kept": 3, "broken": 1.5, "withdrawn": 0, "lies": 0, "good": False}
    message = {
        "do": "appoint",
        "leader": leader,
        "game": number,
        "strategy": strategy,
        "parameters": {},
        "seed": -8129,
        "predecessors": 0,
        "handedOver": [],
        "reputation": record,
        "otherReputation": record,
        "other": None,
        "forget": [],
    }
    return dict(message, **changes)


def view(fields, values):
    """A view in the plain form."""
    plain = dict(zip(fields, values))
    for side in ("ownRecord", "otherRecord"):
        plain[side] = dict(zip(servanda.PublicRecord._fields, plain[side]))
    return plain


def situation(values=SITUATION):
    """A view in the compact form."""
    return servanda._numbers_of(servanda._SITUATION, view(servanda._SITUATION, values))


def talks(values=TALKS):
    """A view of talks in the compact form."""
    return servanda._numbers_of(servanda._TALKS, view(servanda._TALKS, values))


def accord(values=ACCORD):
    """A view of an agreement in the compact form."""
    return servanda._numbers_of(servanda._ACCORD, view(servanda._ACCORD, values))


class Child:
    """A leader's file in a process of its own, as Servanda runs it."""

    def __init__(self, source, python=sys.executable):
        self.folder = tempfile.TemporaryDirectory()
        self.file = source
        if not os.path.isfile(source):
            self.file = os.path.join(self.folder.name, "my_leader.py")
            with open(self.file, "w", encoding="utf-8") as file:
                file.write(textwrap.dedent(source))
        self.process = subprocess.Popen(
            [python, SERVANDA, "serve", self.file],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder.name,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def send(self, message):
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def read(self):
        return json.loads(self.process.stdout.readline())

    def ask(self, message):
        self.send(message)
        return self.read()

    def office(self, strategy, **changes):
        """Begins a game with one leader, number 7."""
        self.ask({"do": "describe", "protocol": 1})
        self.ask(game())
        return self.ask(appoint(7, strategy, **changes))

    def close(self):
        """Ends the program, and returns what it wrote to its standard error."""
        if self.process.stdin.closed:
            return ""
        self.process.stdin.close()
        self.process.stdout.read()
        said = self.process.stderr.read().decode()
        self.process.stdout.close()
        self.process.stderr.close()
        self.process.wait(10)
        self.folder.cleanup()
        return said


class Protocol(unittest.TestCase):
    def test_it_describes_its_strategies_and_asks_for_the_compact_form(self):
        with Child(HONEST) as child:
            answer = child.ask({"do": "describe", "protocol": 1})
        self.assertEqual(1, answer["protocol"])
        self.assertIs(True, answer["compact"])
        (told,) = answer["strategies"]
        self.assertEqual(("test.honest", "Keeps its word."), (told["id"], told["portrait"]))
        greed, years = told["parameters"]
        self.assertEqual(
            {"name": "greed", "min": 0, "max": 1, "standard": 0.3, "meaning": "its share", "whole": False}, greed
        )
        self.assertIs(True, years["whole"])

    def test_the_plain_form_and_the_compact_form_show_the_same(self):
        source = """
            import servanda

            @servanda.strategy(id="test.seer")
            class Seer(servanda.Leader):
                def negotiate(self, talks):
                    self.tell(talks)
                    return talks.offer

                def conduct(self, accord):
                    self.tell(accord)
                    return servanda.Conduct.breach(accord.own_shortfall).and_sanction().and_renegotiate()

                def tell(self, view):
                    for name in sorted(dir(type(view))):
                        if isinstance(getattr(type(view), name), property):
                            self.brief.note(name + " " + repr(getattr(view, name)))
        """
        with Child(source) as child:
            child.office("test.seer")
            fields = servanda._ACCORD
            plain = child.ask({"do": "conduct", "leader": 7, "view": view(fields, ACCORD)})
            self.assertEqual(plain, child.ask(["conduct", 7, accord()]))
            self.assertEqual(("breach", 0.25, True, True), tuple(plain[k] for k in plain if k != "notes"))
            notes = plain["notes"]
            for note in ("age 5", "remaining inf", "sanctioned True", "other_proof_rate 0.45", "since_failure 40"):
                self.assertIn(note, notes)
            self.assertIn("last_signal <Signal.PROVEN: 'proven'>", notes)
            self.assertIn("own_record " + repr(servanda.PublicRecord(*RECORD)), notes)
            self.assertEqual(32, len(notes))
            plain = child.ask({"do": "negotiate", "leader": 7, "view": view(servanda._TALKS, TALKS)})
            self.assertEqual(plain, child.ask(["negotiate", 7, talks()]))
            self.assertEqual(8, plain["offer"])
            self.assertIn("opening False", plain["notes"])

    def test_a_leader_takes_the_optional_decisions_whose_methods_it_overrides(self):
        source = HONEST + """
        def speak(self, situation):
            return servanda.Statement.PRAISE if situation.tension > .3 else servanda.Statement.SILENCE

        def handover(self, situation):
            return [situation.round / 8, 3]

    @servanda.strategy(id="test.absent")
    class Absent(Honest):
        def comes_to_table(self, situation):
            return situation.other_statement is not servanda.Statement.PROMISE
"""
        with Child(source) as child:
            self.assertEqual(["speak", "handover"], child.office("test.honest")["decides"])
            self.assertEqual({"say": "praise"}, child.ask(["speak", 7, situation()]))
            self.assertEqual({"leave": [1.5, 3]}, child.ask(["handover", 7, situation()]))
            self.assertEqual(["table", "speak", "handover"], child.ask(appoint(8, "test.absent"))["decides"])
            self.assertEqual({"comes": False}, child.ask(["table", 8, situation()]))
            self.assertEqual({"comes": True}, child.ask(["table", 8, situation(SITUATION[:-1] + ["silence"])]))

    def test_an_error_names_its_type_its_message_and_the_authors_own_line(self):
        source = """
            import json
            import servanda

            def half(text):
                return json.loads(text)

            @servanda.strategy(id="test.broken")
            class Broken(servanda.Leader):
                def negotiate(self, talks):
                    return 1 / 0

                def conduct(self, accord):
                    return half("{")

                def speak(self, situation):
                    return "hello"

                def handover(self, situation):
                    return [float("nan")]

                def comes_to_table(self, situation):
                    raise SystemExit("enough")
        """
        with Child(source) as child:
            child.office("test.broken")
            self.assertEqual(
                {"error": "ZeroDivisionError: division by zero", "at": "my_leader.py:11"},
                child.ask(["negotiate", 7, talks()]),
            )
            answer = child.ask(["conduct", 7, accord()])
            self.assertEqual("my_leader.py:6", answer["at"])
            self.assertRegex(answer["error"], "^JSONDecodeError: Expecting property name")
            answer = child.ask(["speak", 7, situation()])
            self.assertEqual("my_leader.py:16", answer["at"])
            self.assertRegex(answer["error"], "speak answered 'hello'; it must answer a servanda.Statement")
            self.assertRegex(child.ask(["handover", 7, situation()])["error"], "at most 256 finite numbers")
            self.assertEqual("SystemExit: enough", child.ask(["table", 7, situation()])["error"])
            self.assertRegex(child.ask(["conduct", 99, accord()])["error"], "Nothing is known of 99")
            self.assertRegex(child.close(), r'my_leader.py", line 11, in negotiate')

    def test_a_file_that_cannot_be_imported_is_told_with_its_line(self):
        with Child("import servanda\n\ndef f(:\n") as child:
            answer = child.ask({"do": "describe", "protocol": 1})
        self.assertEqual("my_leader.py:3", answer["at"])
        self.assertRegex(answer["error"], r"^SyntaxError: [^()]*$")
        with Child("import servanda\n\nx = {}['a']\n") as child:
            answer = child.ask({"do": "describe", "protocol": 1})
        self.assertEqual({"error": "KeyError: 'a'", "at": "my_leader.py:3"}, answer)
        with Child("import servanda\n") as child:
            self.assertRegex(child.ask({"do": "describe"})["error"], "my_leader.py has no strategy; put @servanda")
        with Child(HONEST.replace("test.honest", "honest")) as child:
            answer = child.ask({"do": "describe", "protocol": 1})
        self.assertRegex(answer["error"], "The id 'honest' must be lower-case words")
        self.assertEqual("my_leader.py:4", answer["at"])

    def test_a_method_that_would_never_be_asked_is_told_with_the_name_that_was_meant(self):
        also = HONEST + "\n        def NAME(self, view):\n            return True\n"
        for source, written, meant in (
            (HONEST.replace("def conduct", "def conduckt"), "conduckt", "conduct"),
            (also.replace("NAME", "comes_to_the_table"), "comes_to_the_table", "comes_to_table"),
        ):
            with Child(source) as child:
                answer = child.ask({"do": "describe", "protocol": 1})
            self.assertRegex(answer["error"], f"'{written}' in Honest would never be asked; did you mean '{meant}'")
            self.assertRegex(answer["at"], r"my_leader.py:\d+")
        with Child(also.replace("NAME", "_speaks")) as child:
            self.assertIn("strategies", child.ask({"do": "describe", "protocol": 1}))

    def test_a_leader_that_takes_no_brief_is_told_with_its_line(self):
        source = HONEST.replace("def negotiate", "def __init__(self):\n            pass\n\n        def negotiate")
        with Child(source) as child:
            answer = child.ask({"do": "describe", "protocol": 1})
        self.assertRegex(answer["error"], r"write 'def __init__\(self, brief\)', not 'def __init__\(self\)'")

    def test_what_a_leader_prints_and_reads_is_not_the_protocols(self):
        source = HONEST.replace(
            "return servanda.Conduct.comply()",
            """
            import os, subprocess, sys
            print("to print")
            sys.__stdout__.write("to the first standard output")
            sys.__stdout__.flush()
            os.write(1, b"to the file")
            subprocess.run(["echo", "to a child"])
            try:
                input()
            except EOFError:
                return servanda.Conduct.breach()
            """,
        )
        with Child(source) as child:
            child.office("test.honest")
            self.assertEqual({"conduct": "breach", "shortfall": 1.0}, child.ask(["conduct", 7, accord()]))
            said = child.close()
        for text in ("to print", "to the first standard output", "to the file", "to a child"):
            self.assertIn(text, said)

    def test_a_leader_that_is_forgotten_is_not_kept(self):
        source = HONEST + """
    import weakref

    class Counted(servanda.Strategy):
        id = "test.counted"
        living = weakref.WeakSet()

        def appoint(self, brief):
            brief.note(len(self.living))
            leader = Honest(brief)
            self.living.add(leader)
            return leader
"""
        with Child(source) as child:
            child.office("test.counted")
            self.assertEqual(["1"], child.ask(appoint(8, "test.counted"))["notes"])
            self.assertEqual(["0"], child.ask(appoint(9, "test.counted", forget=[7, 8, 12]))["notes"])
            self.assertRegex(child.ask(["conduct", 7, accord()])["error"], "Nothing is known of 7")
            self.assertEqual({"conduct": "comply"}, child.ask(["conduct", 9, accord()]))

    def test_a_leader_may_ask_before_it_answers(self):
        source = """
            import servanda

            @servanda.strategy(id="test.curious")
            class Curious(servanda.Leader):
                def negotiate(self, talks):
                    self.talks = talks
                    some = [talks.offer, *map(self.brief.outcomes.at, range(5000))]
                    odds = talks.ratifications(some)
                    self.brief.note(odds)
                    return some[-1]

                def conduct(self, accord):
                    return servanda.Conduct.breach(self.talks.ratification(accord.outcome))
        """
        with Child(source) as child:
            child.ask({"do": "describe", "protocol": 1})
            large = game()
            for terms in large["terms"]:
                terms["form"]["ratified"] = terms["verification"]["name"] == "none"
            large["issues"][0]["options"] = [str(place) for place in range(400)]
            large["own"] = large["other"] = None
            child.ask(large)
            child.ask(appoint(7, "test.curious"))
            question = child.ask(["negotiate", 7, talks(TALKS[:15] + [3] + TALKS[16:])])
            self.assertEqual("ratification", question["ask"])
            self.assertEqual([0, 1, 2, 12, 13, 14], question["outcomes"][:6])
            child.send({"values": [0.5] * len(question["outcomes"])})
            answer = child.read()
            self.assertEqual(4999, answer["offer"])
            # The view of talks is of another turn by now.
            self.assertRegex(child.ask(["conduct", 7, accord(ACCORD[:14] + [0] + ACCORD[15:])])["error"], "another turn")

    def test_a_space_without_tables_is_asked_for(self):
        source = HONEST.replace(
            "return servanda.WALK_OUT",
            """
            offer = talks.offer
            own, other = self.brief.own, self.brief.other
            self.brief.note([talks.gain(offer), talks.other_gain(offer), own.cost(offer), own.benefit(offer)])
            self.brief.note([other.cost(offer), other.benefit(offer), len(talks.gains([offer] * 5000))])
            return offer
            """,
        )
        with Child(source) as child:
            child.ask({"do": "describe", "protocol": 1})
            child.ask(game(own=None, other=None))
            child.ask(appoint(7, "test.honest"))
            child.send(["negotiate", 7, talks()])
            asked = []
            for value in (1, 2, 3, 4, 5, 6):
                question = child.read()
                asked.append((question["ask"], question["outcomes"]))
                child.send({"values": [value]})
            names = ("gain", "otherGain", "cost", "benefit", "otherCost", "otherBenefit")
            self.assertEqual(list(names), [name for name, _ in asked])
            self.assertEqual([[8]] * 2 + [[0]] * 4, [outcomes for _, outcomes in asked])
            for count in (4096, 904):
                self.assertEqual(count, len(child.read()["outcomes"]))
                child.send({"values": [0] * count})
            self.assertEqual({"offer": 8, "notes": ["[1, 2, 3, 4]", "[5, 6, 5000]"]}, child.read())

    def test_the_order_of_a_set_is_the_same_in_every_process(self):
        source = HONEST.replace(
            "return servanda.Conduct.comply()",
            "self.brief.note(list({str(n) for n in range(9)}))\n            return servanda.Conduct.comply()",
        )
        orders = set()
        for _ in range(3):
            with Child(source) as child:
                child.office("test.honest")
                orders.add(child.ask(["conduct", 7, accord()])["notes"][0])
        self.assertEqual(1, len(orders))

    def test_unknown_fields_and_questions(self):
        with Child(HONEST) as child:
            answer = child.ask({"do": "describe", "protocol": 1, "news": 3})
            self.assertNotIn("error", answer)
            self.assertEqual({}, child.ask(game(news=[1])))
            self.assertEqual({"decides": []}, child.ask(appoint(7, "test.honest", news={})))
            self.assertEqual({"conduct": "comply"}, child.ask(["conduct", 7, accord() + [1, 2]]))
            self.assertRegex(child.ask({"do": "dance"})["error"], "Unknown question 'dance'")
            self.assertRegex(child.ask(appoint(8, "test.liar"))["error"], "No strategy 'test.liar' is known")

    def test_notes_are_dropped_where_nobody_reads_them(self):
        source = HONEST.replace("return servanda.WALK_OUT", "self.brief.note('so');\n            return talks.offer")
        with Child(source) as child:
            child.office("test.honest", notes=False)
            self.assertEqual({"offer": 8}, child.ask(["negotiate", 7, talks()]))


class Games(unittest.TestCase):
    def space(self):
        issues = [servanda.Issue(n, servanda.Seat(s), o) for n, s, o in (("x", "A", "ab"), ("y", "B", "cde"))]
        terms = [servanda.Terms(servanda.Form(name), servanda.Verification("none")) for name in "pqrs"]
        return servanda.OutcomeSpace(issues, terms)

    def test_outcomes_are_numbered_with_the_terms_fastest_and_then_the_last_issue(self):
        space = self.space()
        self.assertEqual((24, 6), (space.size, space.substances))
        number = 0
        for x in range(2):
            for y in range(3):
                for terms in space.terms:
                    outcome = space.of([x, y], terms)
                    self.assertEqual((number, (x, y), terms), (outcome.index, outcome.options, outcome.terms))
                    self.assertIs(outcome, space.at(number))
                    self.assertEqual(x > 0 and y > 0, outcome.is_substantive)
                    number += 1
        self.assertEqual(5, space.replace(3, 1, 2))
        self.assertEqual(23, space.with_terms(space.at(20), space.terms[3]).index)
        self.assertEqual("x: b; y: d (q, no verification, )", str(space.at(17)))
        with self.assertRaisesRegex(IndexError, "Outcome 24 of a space of 24"):
            space.at(24)
        with self.assertRaisesRegex(ValueError, "Issue 'y' has no option 3; its options are 0 to 2"):
            space.of([0, 3], space.terms[0])

    def test_gains_are_worked_out_from_left_to_right(self):
        draw = random.Random(5)
        message = game()
        message["party"]["secrecy"] = 1.7
        message["otherParty"]["secrecy"] = 0.3
        for side in ("own", "other"):
            for part in ("cost", "benefit"):
                message[side][part] = [draw.uniform(-1, 3) for _ in range(16)]
        session = servanda._Session(servanda._no_host, servanda._no_host, lambda: [])
        made = servanda._Game(message, session)
        office = servanda._Office(servanda.Leader(None), made, made.other, session)
        for _ in range(500):
            values = situation()
            values[2:5] = [draw.uniform(-1, 1), draw.uniform(-1, 1), draw.uniform(0.2, 2)]
            seen = servanda.Situation(values, office)
            outcome = made.space.at(draw.randrange(made.space.size))
            substance, place = divmod(outcome.index, 36)
            v = message["terms"][place]["verification"]["cost"]
            c, b = message["own"]["cost"][substance], message["own"]["benefit"][substance]
            gain = ((b - c * values[4]) - v * 1.7) - values[2]
            self.assertEqual(gain, seen.gain(outcome))
            c, b = message["other"]["cost"][substance], message["other"]["benefit"][substance]
            other = ((b - c) - v * 0.3) - values[3]
            self.assertEqual(other, seen.other_gain(outcome))
            self.assertEqual([gain, gain], seen.gains([outcome, outcome]))
        self.assertEqual(1, seen.ratification(made.space.at(0)))

    def test_an_estimate_in_fog_is_the_leaders_own(self):
        seen = []

        class Foggy(servanda.Strategy):
            id = "test.foggy"

            def appoint(self, brief):
                seen.append((brief.other.costs[0], brief.shared("k", lambda: [])))
                return Honest(brief)

        class Honest(servanda.Leader):
            def negotiate(self, talks):
                return servanda.WALK_OUT

            def conduct(self, accord):
                return Conduct.comply()

        foggy = game(other=None)
        foggy["rules"]["talks"]["fog"] = 0.2
        answers = []
        messages = [{"do": "describe", "protocol": 1}, foggy]
        for leader, cost in enumerate((1.0, 1.0, 2.0)):
            table = {"cost": [cost] * 16, "benefit": [0] * 16}
            messages.append(appoint(leader, "test.foggy", other=table))
        lines = iter([json.dumps(message).encode() for message in messages] + [b""])
        session = servanda._Session(lambda: next(lines), answers.append, lambda: [Foggy()])
        session.run()
        self.assertEqual([1, 1, 2], [cost for cost, _ in seen])
        self.assertIs(seen[0][1], seen[1][1])
        self.assertIsNot(seen[1][1], seen[2][1])

    def test_null_is_infinity_and_names_are_those_of_python(self):
        brief = servanda.sample_brief()
        self.assertEqual(math.inf, brief.outcomes.terms[0].escape)
        self.assertFalse(brief.outcomes.terms[0].has_escape)
        rules = servanda._rules({"thirdParties": {"stain": 0.2}, "talks": {"coolingOff": 2, "later": 1}})
        self.assertEqual((0.2, 2), (rules.third_parties.stain, rules.talks.cooling_off))
        party = servanda._party({"name": "x", "ownDividend": 3, "opposition": {"leader": "hawk", "share": 0.3}})
        self.assertEqual((3, 0.3), (party.own_dividend, party.opposition.share))
        self.assertIsNone(servanda._party({"name": "x", "opposition": None}).opposition)


class Leaders(unittest.TestCase):
    def test_conduct_is_written_once_and_equal_by_value(self):
        self.assertIs(Conduct.comply(), Conduct.breach(0))
        self.assertIs(Conduct.breach(), Conduct.breach(1.0))
        self.assertEqual(Conduct.breach(0.4).and_sanction(), Conduct.breach(0.4).and_sanction())
        self.assertNotEqual(Conduct.breach(0.4), Conduct.breach(0.5))
        self.assertEqual(b'{"conduct":"breach","shortfall":0.1}\n', Conduct.breach(0.1)._line)
        self.assertTrue(Conduct.comply().and_sanction().is_hostile)
        for wrong in (-0.1, 1.1, math.nan):
            with self.assertRaisesRegex(ValueError, "must be from 0 to 1"):
                Conduct.breach(wrong)

    def test_random_numbers_depend_on_the_whole_seed(self):
        draws = {servanda.sample_brief(seed=seed).random.random() for seed in (5, -5, 2**63 - 5)}
        self.assertEqual(3, len(draws))
        brief = servanda.sample_brief()
        game_of = servanda._Game(servanda._sample_game(), brief._session)
        for seed in ("-8129", -8129):
            made = servanda.Brief(game_of, brief.other, {}, brief._session, {"seed": seed})
            self.assertEqual(random.Random(2**64 - 8129).random(), made.random.random())
        made = servanda.Brief(game_of, brief.other, {}, brief._session, {"seed": None})
        with self.assertRaisesRegex(RuntimeError, "leave deterministic=True out"):
            made.random
        self.assertEqual(servanda.sample_brief(seed=5).random.random(), servanda.sample_brief(seed=5).random.random())

    def test_a_table_is_made_once_for_a_key_by_the_code_that_makes_it(self):
        brief = servanda.sample_brief()
        made = [brief.shared(("k", n // 2), lambda: object()) for n in range(4)]
        self.assertIs(made[0], made[1])
        self.assertIsNot(made[1], made[2])
        self.assertEqual(3, brief.shared(("k", 0), lambda: 3))

    def test_parameters_are_checked_and_read_by_name(self):
        @servanda.strategy(id="test.tuned", parameters={"long-memory": (1, 20, 3, "rounds"), "greed": (0.0, 1, 0.3)})
        class Tuned(servanda.Leader):
            def negotiate(self, talks):
                return servanda.ACCEPT

            def conduct(self, accord):
                return Conduct.comply()

        brief = servanda.sample_brief(Tuned, long_memory=7.0)
        self.assertIs(int, type(brief.parameter("long-memory")))
        self.assertEqual(0.3, brief.parameter("greed"))
        with self.assertRaisesRegex(ValueError, "'gred' is not declared; declared: long-memory, greed"):
            brief.parameter("gred")
        for wrong, message in (
            ({"Greed": (0, 1, 0)}, "lower-case"),
            ({"greed": (0, 1, 2)}, "has the default 2, but allows 0 to 1"),
            ({"greed": 3}, "'greed' is 3, but must be"),
            ({"greed": (0, "a", 2)}, "must be its least"),
        ):
            with self.assertRaisesRegex((ValueError, TypeError), message):
                servanda.strategy(id="test.x", parameters=wrong)(Tuned)
        with self.assertRaisesRegex(TypeError, "'test.y' has no method negotiate"):
            servanda.strategy(id="test.y")(type("Y", (servanda.Leader,), {}))

    def test_a_decorator_without_brackets_and_a_method_without_self_are_named(self):
        class Both(servanda.Leader):
            def negotiate(self, talks):
                return servanda.Move.WALK_OUT

            def conduct(accord):
                return servanda.Conduct.comply()

        with self.assertRaisesRegex(TypeError, r"write @servanda.strategy\(id='mine.both'\) with brackets"):
            servanda.strategy(Both)
        with self.assertRaisesRegex(TypeError, r"write 'def conduct\(self, accord\)', not 'def conduct\(accord\)'") as c:
            servanda.strategy(id="test.both")(Both)
        line = Both.conduct.__code__.co_firstlineno
        self.assertEqual(f"test_servanda.py:{line}", c.exception._servanda_place)

    def test_bargaining_asks_for_much_concedes_and_never_takes_a_loss(self):
        brief = servanda.sample_brief()
        gains = []
        boulware, conceder = servanda.Bargaining(brief, 0.2), servanda.Bargaining(brief, 3.0)
        for exchange in range(0, 12, 2):
            talks = servanda.sample_talks(brief, exchange=exchange, time=exchange / 11)
            hard, soft = boulware.negotiate(talks), conceder.negotiate(talks)
            self.assertGreaterEqual(boulware.value(hard), conceder.value(soft))
            gains.append(boulware.value(hard))
        self.assertEqual(sorted(gains, reverse=True), gains)
        self.assertGreater(gains[-1], 0)
        best = boulware.negotiate(servanda.sample_talks(brief))
        last = servanda.sample_talks(brief, exchange=11, time=1, offer=best)
        self.assertIs(servanda.ACCEPT, boulware.negotiate(last))
        worst = min(brief.outcomes, key=boulware.value)
        last = servanda.sample_talks(brief, exchange=11, time=1, offer=worst)
        self.assertIsNot(servanda.ACCEPT, boulware.negotiate(last))
        review = servanda.sample_talks(brief, occasion="review", in_force=best)
        self.assertGreaterEqual(boulware.value(boulware.negotiate(review)), boulware.value(best))


class Client(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def command(self, script):
        """A command that stands for servanda."""
        path = os.path.join(self.folder, "servanda")
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!" + sys.executable + "\nimport sys\n" + textwrap.dedent(script))
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
        return path

    def test_an_error_is_the_commands_own_sentence(self):
        command = self.command("sys.exit('servanda: Unknown strategy \\'wilyy\\'. Did you mean \\'wily\\'?')")
        with self.assertRaises(servanda.CommandError) as caught:
            servanda.run("reference-dyad", ["wilyy"], command=command)
        self.assertEqual("Unknown strategy 'wilyy'. Did you mean 'wily'?", str(caught.exception))
        self.assertEqual((1, command), (caught.exception.code, caught.exception.command[0]))

    def test_a_missing_command_says_how_to_name_it(self):
        with self.assertRaisesRegex(FileNotFoundError, "'/nowhere/servanda' is not found; give its path"):
            servanda.run(command="/nowhere/servanda")

    def test_it_passes_its_arguments_on_and_reads_the_tables(self):
        command = self.command(
            """
            import gzip, json, os
            out = sys.argv[sys.argv.index("--out") + 1]
            os.makedirs(out, exist_ok=True)
            print(json.dumps(sys.argv[1:]))
            open(os.path.join(out, "standings.csv"), "w").write("rank,strategy,durability\\n1,grim,0.85\\n2,saint,\\n")
            gzip.open(os.path.join(out, "matches.csv.gz"), "wt").write("scenario,war\\nkorea-2018,1\\n")
            """
        )
        out = os.path.join(self.folder, "out")
        with unittest.mock.patch.dict(os.environ, SERVANDA=command):
            result = servanda.run(
                "korea-2018", ["grim", "saint"], repetitions=4, seed=3, plugins=["a.py", "b.jar"], out=out,
                options=["--seasons", "2"],
            )
        self.assertEqual(
            "run korea-2018 --strategies grim,saint --repetitions 4 --seed 3 --plugins a.py,b.jar --out".split()
            + [out, "--rows", "--seasons", "2"],
            json.loads(result.printed),
        )
        with unittest.mock.patch.dict(sys.modules, pandas=None):
            grim = {"rank": 1, "strategy": "grim", "durability": 0.85}
            saint = {"rank": 2, "strategy": "saint", "durability": None}
            self.assertEqual([grim, saint], result.standings())
            self.assertEqual([{"scenario": "korea-2018", "war": 1}], result.matches())
        with self.assertRaisesRegex(FileNotFoundError, "no agreements.csv.gz .* rows=True"):
            result.agreements()

    @unittest.skipUnless(importlib.util.find_spec("pandas"), "pandas is not installed")
    def test_tables_are_data_frames_where_pandas_is_installed(self):
        with open(os.path.join(self.folder, "pairs.csv"), "w", encoding="utf-8") as file:
            file.write("a,b\ngrim,2\n")
        self.assertEqual(2, servanda.TournamentResult(self.folder).pairs()["b"].sum())


@contextlib.contextmanager
def example(name):
    """An example leader's module, as if it were imported by servanda.py."""
    spec = importlib.util.spec_from_file_location(name, os.path.join(EXAMPLES, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module


class Examples(unittest.TestCase):
    def test_the_template_of_new_strategy_is_a_leader(self):
        with open(os.path.join(os.path.dirname(SERVANDA), "leader.py.template"), encoding="utf-8") as file:
            source = file.read().replace("NAME", "MyLeader").replace("ID", "mine.my-leader")
        with Child(source) as child:
            self.assertEqual({"decides": []}, child.office("mine.my-leader", parameters={"anger": 1}))
            self.assertEqual({"conduct": "breach", "shortfall": 1.0}, child.ask(["conduct", 7, accord()]))
            clean = accord(ACCORD[:17] + ["clean"] + ACCORD[18:])
            self.assertEqual({"conduct": "comply"}, child.ask(["conduct", 7, clean]))
            self.assertIn("offer", child.ask(["negotiate", 7, talks(TALKS[:17] + [0, 0.0])]))

    def test_each_plays_a_hundred_decisions_without_an_error(self):
        files = sorted(glob.glob(os.path.join(EXAMPLES, "*.py")))
        self.assertEqual(5, len(files))
        for file in files:
            with self.subTest(file=os.path.basename(file)), Child(file) as child:
                (told,) = child.ask({"do": "describe", "protocol": 1})["strategies"]
                self.assertRegex(told["id"], r"^example\.")
                self.assertTrue(told["portrait"] and told["bargains"] and told["keeps"])
                child.ask(game())
                parameters = {parameter["name"]: parameter["standard"] for parameter in told["parameters"]}
                appointed = child.ask(appoint(7, told["id"], parameters=parameters))
                self.assertNotIn("error", appointed)
                draw = random.Random(3)
                for step in range(100):
                    offer = draw.choice([None, draw.randrange(576)])
                    table = talks(TALKS[:15] + [offer, None, step % 12, step % 12 / 11])
                    self.assertNotIn("error", child.ask(["negotiate", 7, table]))
                    seen = list(ACCORD)
                    seen[14], seen[15] = draw.randrange(576), step
                    seen[17] = draw.choice(["clean", "suspect", "proven"])
                    seen[18] = draw.choice(["clean", "proven"])
                    seen[23], seen[28], seen[29] = draw.gauss(0, 0.5), draw.random(), draw.random()
                    self.assertIn("conduct", child.ask(["conduct", 7, accord(seen)]))
                    for word, what in (("table", "comes"), ("speak", "say"), ("handover", "leave")):
                        if word in appointed["decides"]:
                            self.assertIn(what, child.ask([word, 7, situation()]))

    def test_the_leaders_of_the_guide_decide(self):
        with open(GUIDE, encoding="utf-8") as file:
            blocks = re.findall("```python\n(.*?)```", file.read(), re.DOTALL)
        leaders = [block for block in blocks if "@servanda.strategy" in block]
        self.assertEqual(2, len(leaders))
        for source in leaders:
            with Child(source) as child:
                (told,) = child.ask({"do": "describe", "protocol": 1})["strategies"]
                child.ask(game())
                parameters = {parameter["name"]: parameter["standard"] for parameter in told["parameters"]}
                child.ask(appoint(7, told["id"], parameters=parameters, handedOver=[5]))
                self.assertIn("conduct", child.ask(["conduct", 7, accord()]))
                self.assertIn("offer", child.ask(["negotiate", 7, talks(TALKS[:17] + [0, 0.0])]))

    def test_a_tit_for_tat_does_what_was_done_to_it(self):
        with example("tit_for_tat") as module:
            leader = module.TitForTat(servanda.sample_brief(module.TitForTat))
            self.assertEqual(Conduct.comply(), leader.conduct(servanda.sample_accord(last_signal=Signal.SUSPECT)))
            self.assertEqual(Conduct.breach(), leader.conduct(servanda.sample_accord(last_signal=Signal.PROVEN)))

    def test_the_calculating_one_cheats_only_where_it_pays(self):
        with example("calculator") as module:
            brief = servanda.sample_brief(module.Calculator)
            leader = module.Calculator(brief)
            safe = servanda.sample_accord(brief, temptation=2, proof_rate=0.01, breaking_cost=0.1)
            watched = servanda.sample_accord(brief, temptation=0.1, proof_rate=0.75, breaking_cost=4, arguable=0)
            self.assertGreater(leader.conduct(safe).shortfall, 0)
            self.assertEqual(Conduct.comply(), leader.conduct(watched))

    @unittest.skipUnless(importlib.util.find_spec("numpy"), "numpy is not installed")
    def test_the_learner_comes_to_the_same_bits_with_and_without_numpy(self):
        told = []
        for numpy in (True, False):
            with example("learner") as module:
                if not numpy:
                    module.numpy = None
                brief = servanda.sample_brief(module.Learner)
                leader = module.Learner(brief)
                draw = random.Random(8)
                seen = []
                for step in range(60):
                    signal = draw.choice(list(Signal))
                    accord = servanda.sample_accord(
                        brief, last_signal=signal, age=step, other_proof_rate=draw.random(), tension=draw.random()
                    )
                    seen.append(leader.conduct(accord))
                    offer = brief.outcomes.at(draw.randrange(576))
                    talks = servanda.sample_talks(brief, offer=offer, exchange=step % 12, time=step % 12 / 11)
                    move = leader.negotiate(talks)
                    seen.append(move.index if isinstance(move, servanda.Outcome) else move)
                    seen.append([float(number) for number in leader.handover(talks)])
                    seen.append([float(worth) for worth in leader.worths[::7]])
                told.append(seen)
        self.assertEqual(told[0], told[1])


if __name__ == "__main__":
    unittest.main()
