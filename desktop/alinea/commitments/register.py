"""Whether a statement is written in treaty form, where a plain Spanish future commands."""

import re

from alinea.language.tokens import fold
from alinea.model.statement import Kind, Statement

_TITLE = re.compile(
    r"(?:draft |proposed |zero draft (?:of (?:the |an? )?)?|(?:ante)?proyecto (?:de |del )|"
    r"borrador (?:de |del )|texto (?:de |del ))?"
    r"(?:the |an? |el |la |un )?"
    r"(?:framework |bilateral |multilateral |regional |international |inter-american |free trade |"
    r"additional |optional |convenio |tercer |segundo |primer )?"
    r"(?:treaty|agreement|convention|protocol|covenant|charter|tratado|convenio|convencion|acuerdo|"
    r"protocolo|pacto|carta)\b"
)
_NOT_TITLE = re.compile(r"(?:memorand|declara|statement|comunicad|resoluc|resolution|decision)")
_SELF = re.compile(
    r"\b(?:this|the present|el presente|la presente|del presente|de la presente|al presente) "
    r"(?:treaty|agreement|convention|protocol|tratado|convenio|convencion|acuerdo|protocolo)\b"
)
_BODY = frozenset((Kind.TREATY,))
_NEVER = frozenset(
    (
        Kind.MEMORANDUM,
        Kind.JOINT_STATEMENT,
        Kind.JOINT_DECLARATION,
        Kind.DECLARATION,
        Kind.COMMUNIQUE,
        Kind.RESOLUTION,
        Kind.DECISION,
        Kind.CONCLUSIONS,
        Kind.FACT_SHEET,
    )
)


def treaty_form(statement: Statement) -> bool:
    """Whether the text obliges as a treaty does: by its kind, its title, or what it calls itself."""
    if statement.kind in _BODY:
        return True
    if statement.kind in _NEVER:
        return False
    title = fold(statement.title).strip()
    if _TITLE.match(title) and not _NOT_TITLE.match(title):
        return True
    if _NOT_TITLE.search(title[:60]):
        return False
    return len(_SELF.findall(fold(statement.text[:200_000]))) >= 3
