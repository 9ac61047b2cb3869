"""Further things that a case may speak of: what a step, a signature or a list of articles says."""

from __future__ import annotations

from typing import Any


def spoken(key: str, answer: dict[str, Any]) -> Any:
    """What the answer says about one thing; a ``KeyError`` where a case cannot speak of it."""
    match key:
        case "steps_rest_on":
            return [step["basis"] for step in answer["routes"][0]["steps"][1:]]
        case "step_conditions":
            steps = [
                step
                for ruled in answer.get("routes", answer.get("chains"))
                for step in ruled.get("steps", ruled.get("initials"))
            ]
            return {
                "/".join(step["offices"]): step["condition"] for step in steps if step["condition"]
            }
        case "times_of_steps":
            steps = [step for route in answer["routes"] for step in route["steps"]]
            return {"/".join(step["offices"]): _time(step) for step in steps if step["within"]}
        case "initial_offices":
            return [
                ["/".join(step["offices"]) for step in chain["initials"]]
                for chain in answer["chains"]
            ]
        case "signed_as":
            return [
                f"{each['signer']} a.n. {each['on_behalf_of']}, {'; '.join(each['basis'])}"
                for chain in answer["chains"]
                for each in chain["signed_as"]
            ]
        case "stacks":
            return [each["signature_lines"] for each in answer["mandates"]]
        case "prohibited":
            return [each["basis"][0] for each in answer["prohibitions"]]
        case "forbidden_as":
            return {each["basis"][0]: each["capacities"] for each in answer["prohibitions"]}
        case "instrument":
            return [route["instrument"] for route in answer["routes"]]
        case "notify_by":
            return [
                f"{each['deadline']}, {'; '.join(each['basis'])}"
                for route in answer["routes"]
                for step in route["steps"]
                for each in step["notify_by"]
            ]
        case "limits_of_routes":
            return {
                "; ".join(route["basis"]): f"{route['amount']['over']}-{route['amount']['up_to']}"
                for route in answer["routes"]
                if route["amount"]
            }
        case "copies_as":
            return [
                f"{each['role']}: {' / '.join(each['offices'])}"
                + (" (tidak ada)" if each["nobody"] else "")
                + (f" ({each['condition']})" if each["condition"] else "")
                + f", {each['status']}, {'; '.join(each['basis'])}"
                for route in answer["routes"]
                for each in route["copied_as"]
            ]
        case "chain_copies":
            return [chain["copies_to"] for chain in answer["chains"]]
        case "initials_within":
            return [[_time(step) for step in chain["initials"]] for chain in answer["chains"]]
        case "timings":
            return [f"{each['value']}: {', '.join(each['by'])}" for each in answer["deadlines"]]
        case "due_in_case":
            return {each["value"]: each["condition"] for each in answer["deadlines"]}
        case "conditions_of":
            return [each["condition"] for each in answer["relations"]]
        case "notified":
            return [
                name
                for route in answer["routes"]
                for step in route["steps"]
                for name in step["notify"]
            ]
        case "copies_why":
            return [each["reason"] for each in answer["routes"][0]["copied_as"]]
        case "copies_may_be":
            return [route_copy["candidates"] for route_copy in answer["routes"][0]["copied_as"]]
        case "without_copies":
            return [
                f"{', '.join(each['to'])} ({'tidak perlu' if each['needless'] else 'tanpa'}), "
                + "; ".join(each["basis"])
                for each in (route["no_copies"] for route in answer["routes"])
                if each
            ]
        case "yields_to":
            return {
                ruled["rule"]: [each["rule"] for each in ruled["yields_to"]]
                for ruled in answer.get("routes", answer.get("chains"))
            }
        case "told_within":
            return [
                f"{'; '.join(step['notify'])}, {within['count']} {within['unit']}"
                for route in answer["routes"]
                for step in route["steps"]
                if (within := step["notify_within"])
            ]
        case "media_at":
            return {
                each["basis"][0]: f"{each['medium']}, {each['fallback']['medium']}"
                for each in answer["mandates"]
                if each["medium"]
            }
        case "medium_of":
            return {chain["rule"]: chain["medium"] for chain in answer["chains"]}
        case "periods":
            return {
                each["ref"]: [
                    f"{one['from'] or '–'} {one['until'] or '–'}, {'; '.join(one['basis'])}"
                    for one in each["periods"]
                ]
                for each in answer["provisions"]
                if each["periods"]
            }
        case "found":
            return [hit["ref"] for hit in answer["hits"]]
    raise KeyError(key)


def _time(step: dict[str, Any]) -> str:
    """How long an office has, what its silence is, and who is told: ``3 days, agreed; Bupati``."""
    within = step["within"]
    said = ", ".join(filter(None, (f"{within['count']} {within['unit']}", step["if_silent"])))
    return "; ".join((said, *step["notify"]))
