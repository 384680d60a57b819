"""What a host should say with every file, in the form that Netlify and Cloudflare Pages read.

Every page carries the same policy in itself, for hosts that send no headers of ours. Only a header
can keep other sites from framing a page, so that is the one directive that stands here alone.
"""

from briefing.data.files import DataFile

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
_REFUSED = ("camera", "microphone", "geolocation", "payment", "usb", "display-capture")
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
}


def headers_file() -> DataFile:
    """Return the file `_headers`: every header for every path."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    return DataFile("_headers", f"/*\n{lines}".encode())
