"""A stand-in for a language model: reads a request on standard input, answers on standard output.

It reads the same words as a model would, and answers by a few fixed rules, so that the example
costs nothing. ``_scripted_model.py patient`` begins high and trusts; ``_scripted_model.py hasty``
takes the first good offer and breaches when breaching is cheap.
"""

import json
import re
import sys


def places(position, name):
    """The numbers of choices of each place of "terms", or of options of each issue."""
    if name == "terms":
        return [line.count(";") + 1 for line in re.findall(r'place \d+ of "terms": (.*)', position)]
    lines = re.findall(r'^- ".*", (you|they) deliver: (.*)$', position, re.M)
    return [(who, len(re.findall(r"\d+ \"[^\"]*\" \(you:", options))) for who, options in lines]


def offer(position, manner):
    """Half of each undertaking if patient; little of its own and much of theirs if hasty."""
    options = []
    for who, many in places(position, "options"):
        most = many - 1
        if manner == "patient":
            options.append((most + 1) // 2)
        else:
            options.append(most if who == "they" else min(1, most))
    terms = [(many - 1) // 2 for many in places(position, "terms")]
    return {"options": options, "terms": terms}


def talk(messages, position, manner):
    move = int(re.search(r"Move (\d+) of", position).group(1))
    theirs = re.search(r"Their offer: (\{.*?\}) \(gain a round: you (-?[\d.]+), they", position)
    if theirs and float(theirs.group(2)) > (0.3 if manner == "hasty" or move > 8 else 0.6):
        return {"move": "accept", "why": "It is worth more than nothing."}
    if move > 12:
        return {"move": "walk-out", "why": "They do not give way."}
    mine = offer(position, manner)
    if manner == "patient" and messages[-1]["role"] != "tool" and move <= 2:
        return {"tool": "evaluate", "arguments": {"outcomes": [mine]}}
    return {"move": "offer", **mine}


def conduct(position, manner):
    if "signals: they proven" in position:
        return {"conduct": "breach", "shortfall": 0.5, "say": "denunciation",
                "why": "They were caught."}
    proof = float(re.search(r"probability ([\d.]+) a round if it is yours", position).group(1))
    if manner == "hasty" and proof < 0.3:
        return {"conduct": "breach", "shortfall": 0.25, "why": "Nobody looks."}
    return {"conduct": "comply"}


def main():
    manner = sys.argv[1]
    messages = json.load(sys.stdin)["messages"]
    position = messages[1]["content"]
    if "Talks are held" in position:
        answer = talk(messages, position, manner)
    else:
        answer = conduct(position, manner)
    message = {"role": "assistant", "content": None}
    if "tool" in answer:
        call = {"name": answer["tool"], "arguments": json.dumps(answer["arguments"])}
        message["tool_calls"] = [{"id": "1", "type": "function", "function": call}]
    else:
        message["content"] = json.dumps(answer)
    finish = "tool_calls" if "tool" in answer else "stop"
    json.dump({"choices": [{"message": message, "finish_reason": finish}]}, sys.stdout)


main()
