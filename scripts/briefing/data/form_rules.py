"""What the rules of the form need to know of the registries."""

from typing import Any

from briefing.check.assessments import EDITOR
from briefing.check.language import strong_verbs
from briefing.read.registries import Registries
from briefing.schema.registries import State
from briefing.schema.skeleton import STAND_INS


def rule_data(registries: Registries) -> dict[str, Any]:
    """Return life cycles and what leads to them, our own actors, causes and bases of positions."""
    vocabulary = registries.vocabulary
    return {
        "cycles": {
            name: {
                "label": one.label,
                "states": [_state(key, state) for key, state in one.states.items()],
            }
            for name, one in vocabulary.life_cycles.items()
        },
        "cycleOf": {
            "initiative": {key: one.instrument for key, one in registries.initiatives.items()},
            "instrument": {key: one.life_cycle for key, one in vocabulary.instruments.items()},
        },
        "editors": [key for key, one in registries.actors.items() if one.kind == EDITOR],
        "causal": {key: one.label for key, one in vocabulary.relation_types.items() if one.causal},
        "bases": {key: [one.label, one.weight] for key, one in vocabulary.position_bases.items()},
        "standIns": list(STAND_INS.values()),
    }


def _state(key: str, state: State) -> list[Any]:
    """Return the key and the label of a state, then the verbs too strong for it, if it has any."""
    verbs = state.too_strong
    return [key, state.label, *([list(verbs), strong_verbs(verbs).pattern] if verbs else [])]
