"""Builds the wheel of this machine: python3 build.py [--out DIR] [--version V]. Needs Go and a C compiler."""

import argparse
import base64
import hashlib
import os
import platform
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = {"win32": "gongbao.dll", "darwin": "libgongbao.dylib"}.get(sys.platform, "libgongbao.so")


def tag():
    """The platform that the library runs on: on Linux with this C library or a newer one (PEP 600)."""
    kind, version = platform.libc_ver()
    if sys.platform == "linux" and kind == "glibc":
        major, minor = version.split(".")[:2]
        return f"manylinux_{major}_{minor}_{platform.machine()}"
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", default=os.path.join(HERE, "dist"))
    options.add_argument("--version", default="0.1.0")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as work:
        library = os.path.join(work, LIBRARY)
        subprocess.run(["go", "build", "-trimpath", "-buildmode=c-shared", "-ldflags=-s -w", "-o", library, "."],
                       cwd=HERE, check=True, env={**os.environ, "CGO_ENABLED": "1"})
        info = f"gongbao-{options.version}.dist-info"
        with open(os.path.join(HERE, "README.md"), encoding="utf-8") as f:
            about = f.read()
        files = {
            f"gongbao/{LIBRARY}": open(library, "rb").read(),
            "gongbao/__init__.py": open(os.path.join(HERE, "src", "gongbao", "__init__.py"), "rb").read(),
            f"{info}/METADATA": ("Metadata-Version: 2.1\nName: gongbao\nVersion: " + options.version +
                                 "\nSummary: Chinese government gazettes as typed data\nRequires-Python: >=3.9\n"
                                 "Provides-Extra: pandas\nRequires-Dist: pandas; extra == 'pandas'\n"
                                 "Description-Content-Type: text/markdown\n\n" + about).encode(),
            f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: gongbao\nRoot-Is-Purelib: false\nTag: py3-none-{tag()}\n".encode(),
        }
        license = os.path.join(HERE, "..", "LICENSE")
        if os.path.exists(license):
            files[f"{info}/LICENSE"] = open(license, "rb").read()
        record = ""
        for name, data in files.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record += f"{name},sha256={digest},{len(data)}\n"
        files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
        os.makedirs(options.out, exist_ok=True)
        wheel = os.path.join(options.out, f"gongbao-{options.version}-py3-none-{tag()}.whl")
        with zipfile.ZipFile(wheel + ".new", "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in files.items():
                entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
                entry.external_attr = 0o100644 << 16
                out.writestr(entry, data, zipfile.ZIP_DEFLATED)
        os.replace(wheel + ".new", wheel)
    print(wheel)


main()
