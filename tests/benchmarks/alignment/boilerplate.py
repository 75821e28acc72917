"""Documents full of passages that differ in a name, a figure or a topic only, written by rule.

Resolutions and budgets repeat themselves; an aligner that goes by wording alone slips a line.
"""

from random import Random

from mixes import Unit

STATES = (
    ("Argentina", "la Argentina"), ("Bolivia", "Bolivia"), ("Canada", "el Canadá"),
    ("Ecuador", "el Ecuador"), ("France", "Francia"), ("Germany", "Alemania"),
    ("Japan", "el Japón"), ("Jamaica", "Jamaica"), ("Kenya", "Kenya"), ("Morocco", "Marruecos"),
    ("Norway", "Noruega"), ("Spain", "España"), ("Switzerland", "Suiza"), ("Turkey", "Turquía"),
)  # fmt: skip
TOPICS = (
    ("the rights of the child", "los derechos del niño"),
    ("access to safe drinking water", "el acceso al agua potable"),
    ("the protection of migrants", "la protección de los migrantes"),
    ("trafficking in persons", "la trata de personas"),
    ("the situation of rural women", "la situación de las mujeres rurales"),
    ("desertification and drought", "la desertificación y la sequía"),
    ("international cooperation in criminal matters", "la cooperación internacional en asuntos penales"),
    ("the peaceful uses of outer space", "la utilización del espacio ultraterrestre con fines pacíficos"),
    ("external debt", "la deuda externa"),
    ("freedom of the press", "la libertad de prensa"),
    ("road safety", "la seguridad vial"),
    ("the law of the sea", "el derecho del mar"),
    ("youth employment", "el empleo de los jóvenes"),
    ("nuclear disarmament", "el desarme nuclear"),
)  # fmt: skip
ORDINALS = (
    ("sixty-eighth", "sexagésimo octavo"), ("sixty-ninth", "sexagésimo noveno"),
    ("seventieth", "septuagésimo"), ("seventy-first", "septuagésimo primer"),
    ("seventy-second", "septuagésimo segundo"), ("seventy-third", "septuagésimo tercer"),
)  # fmt: skip
FRAMES = (
    (
        "Requests the Secretary-General to submit to it at its {o} session a report on {t};",
        "Solicita al Secretario General que en su {o} período de sesiones le presente un informe sobre {t};",
    ),
    (
        "Takes note of the report of the Secretary-General on {t};",
        "Toma nota del informe del Secretario General sobre {t};",
    ),
    (
        "Recalling its resolution {n}/{m} of {d} December 20{y} on {t},",
        "Recordando su resolución {n}/{m}, de {d} de diciembre de 20{y}, relativa a {t},",
    ),
    (
        "The Government of {s} undertakes to spend {n} million dollars on {t}.",
        "El Gobierno de {s} se compromete a destinar {n} millones de dólares a {t}.",
    ),
    (
        "The three delegations committed to strengthen cooperation on {t}.",
        "Las tres delegaciones se comprometieron a reforzar la cooperación en materia de {t}.",
    ),
    (
        "The representative of {s} made a statement on {t}.",
        "El representante de {s} formuló una declaración sobre {t}.",
    ),
    (
        "Statements were made by the representatives of {s} and {s2}.",
        "Formulan declaraciones los representantes de {s} y {s2}.",
    ),
    (
        "{s} will host the {o} meeting of experts on {t}.",
        "{s} acogerá la {o} reunión de expertos sobre {t}.",
    ),
    (
        "Decides to include in the provisional agenda of its {o} session the item entitled “{t}”.",
        "Decide incluir en el programa provisional de su {o} período de sesiones el tema titulado «{t}».",
    ),
    ("Article {n}", "Artículo {n}"),
    (
        "It was adopted by {n} votes to {m}, with {d} abstentions.",
        "Quedó aprobada por {n} votos contra {m} y {d} abstenciones.",
    ),
    ("The meeting rose at {d}.{m} p.m.", "Se levanta la sesión a las {d}.{m} horas."),
)

REFRAINS = (
    ("It was so decided.", "Así queda acordado."),
    ("* * *", "* * *"),
    ("Notes", "Notas"),
    ("Total", "Total"),
    ("The motion was carried.", "Queda aprobada la moción."),
    ("See paragraph {m} above.", "Véase el párrafo {m} supra."),
    ("{n}.{m} {d}.{y}", "{n}.{m} {d}.{y}"),
    ("Table {d}", "Cuadro {d}"),
)
"""What stands again and again, word for word, and says nothing by itself."""


def boilerplate(count: int, seed: int) -> list[Unit]:
    """Return a document of ``count`` units; no two are the same
    but for refrains, a tenth of all.
    """
    random = Random(seed)
    seen: set[str] = set()
    units: list[Unit] = []
    while len(units) < count:
        refrain = random.random() < 0.1
        en, es = random.choice(REFRAINS if refrain else FRAMES)
        state, other = random.sample(STATES, 2)
        topic, ordinal = random.choice(TOPICS), random.choice(ORDINALS)
        numbers = {"n": random.randint(2, 180), "m": random.randint(10, 59)}
        numbers |= {"d": random.randint(1, 12), "y": random.randint(10, 19)}
        left = en.format(t=topic[0], s=state[0], s2=other[0], o=ordinal[0], **numbers)
        right = es.format(t=topic[1], s=state[1], s2=other[1], o=ordinal[1], **numbers)
        if refrain or left not in seen:
            seen.add(left)
            units.append(((left,), (right[0].upper() + right[1:],)))
    return units
