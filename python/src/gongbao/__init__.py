"""Gongbao (公报): Chinese government gazettes as typed data.

>>> import gongbao
>>> issue = gongbao.parse("2022-02.pdf")            # the whole issue, as a dict
>>> issue["documents"][0]["title"]
>>> gongbao.records("2022-02.pdf", "values")        # a list of dicts, as `gongbao dataset` writes them
>>> gongbao.to_pandas("2022-02.pdf", "documents")   # a DataFrame

Every value has `spans`: bytes of the text that is issue["source"]; `gongbao.text(path)` is not needed, since places of
provisions, values and people are told as file, page and line as well.

Reading goes on without the interpreter lock: threads read side by side. A process that was forked after the first call
cannot read, and says so: start workers with multiprocessing.get_context("spawn").
"""

import ctypes
import json
import os
import sys
import threading
import warnings

__all__ = ["parse", "parse_bytes", "records", "to_pandas", "version", "RECORDS", "GongbaoError", "PartialWarning"]

RECORDS = ("issues", "documents", "provisions", "chunks", "values", "citations", "effects", "people", "contacts",
           "tables", "checks", "problems")
"""The records that `records` and `to_pandas` give."""


class GongbaoError(Exception):
    """A file that could not be read: what, where, and what to do."""

    def __init__(self, message, path=None, format="", place="", reason="", advice=""):
        super().__init__(message)
        self.path, self.format, self.place, self.reason, self.advice = path, format, place, reason, advice


class PartialWarning(UserWarning):
    """A file was read, but not all of it."""


_lock = threading.Lock()
_library = None
_owner = None


def _load():
    """Loads the library at the first call, in this process and in no other."""
    global _library, _owner
    with _lock:
        if _library is None:
            name = {"win32": "gongbao.dll", "darwin": "libgongbao.dylib"}.get(sys.platform, "libgongbao.so")
            path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
            try:
                library = ctypes.CDLL(path)
            except OSError as e:
                raise GongbaoError(f"the library of gongbao cannot be loaded: {e}. Install the wheel of this machine.") from e
            library.gongbao_read.restype = ctypes.c_void_p
            library.gongbao_read.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_longlong]
            library.gongbao_version.restype = ctypes.c_void_p
            library.gongbao_free.argtypes = [ctypes.c_void_p]
            _library, _owner = library, os.getpid()
    if _owner != os.getpid():
        raise GongbaoError("gongbao was used before this process was forked, and cannot go on in it: "
                           "start workers with multiprocessing.get_context('spawn'), or import and use gongbao in the workers only")
    return _library


def _take(library, pointer):
    try:
        return ctypes.string_at(pointer)
    finally:
        library.gongbao_free(pointer)


def _read(request, data=None):
    library = _load()
    reply = json.loads(_take(library, library.gongbao_read(json.dumps(request).encode(), data, len(data or b""))))
    error, path = reply.get("error"), request.get("path") or request.get("name")
    if error:
        if "result" not in reply:
            kind = error.pop("kind")
            if kind == "missing":
                raise FileNotFoundError(error["message"])
            if kind == "forbidden":
                raise PermissionError(error["message"])
            raise GongbaoError(path=path, **error)
        warnings.warn(error["message"], PartialWarning, stacklevel=3)
    return reply["result"]


def _request(source, **more):
    """The request for a path; text that is no path is refused where it is seen."""
    path = os.fspath(source)
    if isinstance(path, bytes):
        raise TypeError("a path is text: for the bytes of a file call parse_bytes")
    if "\n" in path:
        raise ValueError("this is a text and no path: for a text call parse_bytes(text.encode())")
    if not path:
        raise ValueError("the path is empty")
    return {"path": path, **more}


def parse(path, *, password="", ocr=True):
    """Reads a file and gives the issue: the JSON of `gongbao parse` as a dict.

    Raises FileNotFoundError, PermissionError or GongbaoError; warns with PartialWarning where a part could not be read.
    """
    return _read(_request(path, password=password, no_ocr=not ocr))


def parse_bytes(data, name="-", *, password="", ocr=True):
    """Reads the bytes of a file, which has a name for people."""
    return _read({"name": name, "password": password, "no_ocr": not ocr}, bytes(data))


def records(path, record="documents", *, password="", ocr=True, places=False):
    """Reads a file and gives its records of one kind, one of RECORDS, as a list of dicts."""
    if record not in RECORDS:
        raise ValueError(f"there is no record {record!r}: the records are {', '.join(RECORDS)}")
    return _read(_request(path, password=password, no_ocr=not ocr, record=record, places=places))


_DAYS = ("date", "published", "effect_from", "effect_until", "from", "until", "iso")
_FIGURES = ("min", "max")


def to_pandas(source, record="documents", **options):
    """Gives records as a DataFrame: those of a file, of several files, or a list that `records` gave.

    Days become datetime64[s]; min and max of values become floats, while text keeps what is printed. Exact decimals are
    in `records`.
    """
    import pandas

    if isinstance(source, (str, os.PathLike)):
        rows = records(source, record, **options)
    else:
        rows = []
        for x in source:
            if isinstance(x, dict):
                rows.append(x)
            else:
                rows.extend(records(x, record, **options))
    frame = pandas.DataFrame(rows)
    for name in frame.columns.intersection(_DAYS):
        days = frame[name].where(frame[name].astype(str).str.fullmatch(r"\d{4}-\d\d-\d\d"))
        if days.notna().sum() == frame[name].notna().sum():
            frame[name] = days.map(lambda d: d if isinstance(d, str) else "NaT").to_numpy().astype("datetime64[s]")
    for name in frame.columns.intersection(_FIGURES):
        frame[name] = pandas.to_numeric(frame[name], errors="coerce")
    return frame


def version():
    """The version of the reader."""
    library = _load()
    return _take(library, library.gongbao_version()).decode()
