"""How long reading takes: a 100-page .docx, a 100-page PDF, and the other formats.

    /opt/venv/bin/python tests/benchmarks/reading.py

The documents are made here, of sentences written for Alinea: 100 pages of about 500 words, with
headings, numbered paragraphs, lettered items, tracked changes, footnotes and running headers. The
targets (issue 6) are 2 s for the .docx and 5 s for the PDF on two cores.
"""

import argparse
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "desktop"), str(HERE.parent / "reading")]

from alinea.reading.read import read_bytes, read_html, read_text
from conftest import build_paragraph, build_pdf, build_word

SENTENCES = (
    "The Parties commit to exchange daily data on the flow and the quality of the waters of the basin.",
    "Each Party will designate a focal point within 30 days of the adoption of this statement.",
    "Valdoria [shall][should] maintain a minimum flow of 120 cubic metres per second at the border.",
    "They reaffirm the provisions of paragraph 4 (b) and of the Cendra Declaration of 12 May 2023.",
    "Ilvera will contribute USD 40 million to the fund, subject to the availability of resources.",
    "The three delegations discussed the importance of protecting the riverside towns from floods.",
)
PARAGRAPHS_A_PAGE = 8


def sentences(at: int, count: int = 4) -> str:
    return " ".join(SENTENCES[(at + step) % len(SENTENCES)] for step in range(count))


def texts(pages: int) -> list[tuple[str, str]]:
    """Return kind and text of every paragraph: a heading per page, numbered text, lettered items."""
    found = [
        ("title", "Joint Statement of Valdoria and Ilvera on the Auren Basin"),
        ("body", "Miravel, 3 May 2024"),
    ]
    for page in range(pages):
        found.append(("heading", f"Waters of the upper basin, part {page + 1}"))
        found += [("numbered", sentences(page + at)) for at in range(PARAGRAPHS_A_PAGE)]
    return found


def word_document(pages: int) -> bytes:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = []
    for at, (kind, text) in enumerate(texts(pages)):
        words = text.split(" ")
        runs = "".join(
            f'<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">{" ".join(words[start : start + 6])} </w:t></w:r>'
            for start in range(0, len(words), 6)
        )
        if kind == "numbered" and at % 5 == 0:
            runs += f'<w:ins w:id="{at}" w:author="MX" w:date="2024-05-01T10:00:00Z"><w:r><w:t>They will report on it.</w:t></w:r></w:ins>'
        style = {"title": "T", "heading": "H1"}.get(kind, "")
        body.append(
            build_paragraph(
                style=style, properties=properties if kind == "numbered" else "", runs=runs
            )
        )
    return build_word("".join(body), styles=styles, numbering=numbering)


def pdf_document(pages: int) -> bytes:
    made = []
    for page in range(pages):
        lines = [
            (72, 800, 8, "Auren Commission - Working paper"),
            (72, 770, 13, f"{page + 1}. Waters of the upper basin", "F2"),
        ]
        y = 745.0
        for at in range(PARAGRAPHS_A_PAGE):
            words, row = sentences(page + at, 3).split(" "), ""
            for word in words:
                if len(row) + len(word) > 88:
                    lines.append((72, y, 10, row))
                    row, y = "", y - 12
                row = f"{row} {word}".strip()
            lines.append((72, y, 10, row))
            y -= 20
        lines.append((290, 40, 8, str(page + 1)))
        made.append(lines)
    return build_pdf(made)


def timed(name: str, work, runs: int) -> None:
    best, found = 1e9, None
    for _ in range(runs):
        start = time.perf_counter()
        found = work()
        best = min(best, time.perf_counter() - start)
    words = len(found.text.split())
    print(
        f"{name:28} {best:6.2f} s  {words:7,} words  {len(found.paragraphs):5,} paragraphs  {len(found.sentences):6,} sentences"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    word, pdf = word_document(given.pages), pdf_document(given.pages)
    plain = "\n\n".join(text for _, text in texts(given.pages))
    page = (
        "<html><body><main><h1>Joint Statement</h1>"
        + "".join(f"<p>{text}</p>" for _, text in texts(given.pages))
        + "</main></body></html>"
    )
    read_text("Warm up: the tables are read once.")
    timed(f".docx, {given.pages} pages", lambda: read_bytes(word, "a.docx"), given.runs)
    timed(f"PDF, {given.pages} pages", lambda: read_bytes(pdf, "a.pdf"), given.runs)
    timed("text", lambda: read_bytes(plain.encode(), "a.txt"), given.runs)
    timed("HTML", lambda: read_html(page), given.runs)
    timed("one page of text", lambda: read_text(plain[:3500]), given.runs)


if __name__ == "__main__":
    main()
