"""What the reader itself checks while it reads: files, YAML, fields and the form of values."""

from briefing.check.rule import Check
from briefing.problem import Severity

_ERRORS = {
    "file-missing": "The registries are there, and at least one event sheet.",
    "file-kind": "Every data file is a regular, readable file, and every folder a real folder.",
    "file-unexpected": "Only files with a meaning lie in the data and page folders.",
    "file-name": "The file name of a sheet is its id, followed by `.yml`.",
    "file-size": "A file has at most 128 KiB and 20,000 values.",
    "file-encoding": "A file is saved as UTF-8.",
    "yaml-empty": "A file holds data.",
    "yaml-root": "A sheet is made of `key: value` lines at the outermost level.",
    "yaml-syntax": "YAML can read the file.",
    "yaml-key": "Every key is a word.",
    "yaml-duplicate-key": "A key stands once in its mapping.",
    "yaml-alias": "Every text is written out: no anchors, aliases or merge keys.",
    "yaml-tag": "No value carries a YAML tag; the schema decides the type.",
    "yaml-directive": "No line begins with a YAML directive.",
    "yaml-documents": "A file holds one document.",
    "yaml-depth": "The nesting has at most eight levels.",
    "field-missing": "Every required field is there.",
    "field-unknown": "Every field is one that the schema knows.",
    "field-shape": "A field holds what belongs there: text, a list, or fields.",
    "field-count": "A list has neither too few entries nor too many.",
    "text-empty": "A field that is written holds text.",
    "text-length": "A text has at most 4,000 characters.",
    "text-character": "A text holds no hidden, control or look-alike characters.",
    "value-not-allowed": "A field with a closed set of words holds one of them.",
    "address-form": "A web address is a complete https address.",
    "id-form": "An id is made of small letters, digits and single hyphens.",
    "number-form": "A number is written in digits and lies in its range.",
    "date-form": "A date is written in EDTF, as precisely as it is known.",
    "source-without-address": "A source has an address, or says where it can be consulted.",
}
FORM_CHECKS = (
    *(Check(slug, Severity.ERROR, summary) for slug, summary in _ERRORS.items()),
    Check(
        "yaml-comment", Severity.WARNING, "Text after ` #` is a comment, and no part of a value."
    ),
)
