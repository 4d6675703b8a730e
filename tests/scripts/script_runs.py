"""What `update` and `compare` share: finding scripts, running them, normalising what they print.

A script's expectation lies beside it: NAME.out is its standard output, NAME.err its standard
error (absent: nothing), NAME.exit its exit status (absent: 0). That is CPython 3.11's. Where another
version prints something else, NAME.3.12.out, NAME.3.12.err or NAME.3.12.exit tells what; an absent
one means: as 3.11. The judge of the dialect "tracing" is PyPy. Addresses (as in `T at 0x7f...` and `<T 0x7f...>`) read 0xADDR, and paths of the
script itself, in tracebacks and before warnings, are reduced to the file name.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PYTHON_PATH = ROOT.parent.parent / "resources" / "python-path"  # The module refscope.
FOLDERS = ("tour", "rules", "language", "later")
FOLDERS_OF = {"2.7": ("python2",), "tracing": ("tracing",)}  # Of the versions that do not run all of FOLDERS.
DEFAULT = "3.11"
SECONDS_PER_RUN = 20

_ADDRESS = re.compile(r"(?<= at )0x[0-9a-fA-F]+|(?<=<)([\w.]+) 0x[0-9a-fA-F]+")
_OWN_PATH = re.compile(r'File "[^"\n]*?([^/"\n]+\.py)"')
_WARNED_PATH = re.compile(r"^(?:/[^:\n]*/)?([^/:\n]+\.py:\d+: \w+:)", re.MULTILINE)


def _anonymous(match):
    return f"{match[1]} 0xADDR" if match[1] else "0xADDR"


def normalised(text):
    text = _WARNED_PATH.sub(r"\1", _ADDRESS.sub(_anonymous, text))
    return _OWN_PATH.sub(r'File "\1"', text)


def find_interpreters(version):
    """The programs that are CPython `version` (as "3.11"): on PATH, of the system, of pyenv."""
    if version == "tracing":
        return [program for program in [shutil.which("pypy3")] if program]
    candidates = [shutil.which(f"python{version}"), shutil.which("python3"), "/usr/bin/python3"]
    candidates += sorted(map(str, Path.home().glob(f".pyenv/versions/{version}.*/bin/python")))
    found = {}
    for program in candidates:
        if program and Path(program).exists():
            probe = "import sys; print(sys.version); print('%d.%d' % sys.version_info[:2])"
            answer = subprocess.run([program, "-c", probe], capture_output=True, text=True).stdout
            if answer.rstrip().endswith("\n" + version):
                found.setdefault(answer, program)
    return list(found.values())


def version_of(name):
    """A version as numbers; None for the dialect "tracing", which is of no one's."""
    return None if name == "tracing" else tuple(map(int, name.split(".")))


def folders_of(version):
    return FOLDERS_OF.get(version, FOLDERS)


def find_scripts(filters=(), folders=FOLDERS):
    """All scripts of the folders, sorted; with filters only those whose path contains one."""
    found = []
    for folder in folders:
        for path in sorted((ROOT / folder).glob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not filters or any(part in name for part in filters):
                found.append(path)
    return found


def name_of(script):
    return script.relative_to(ROOT).with_suffix("").as_posix()


def run(command, script, hash_seed="0"):
    """Runs `command + [script]`; answers (stdout, stderr, exit status), normalised."""
    environment = {key: value for key, value in os.environ.items()
                   if not key.startswith("PYTHON")}
    environment.update(PYTHONHASHSEED=hash_seed, PYTHONUTF8="1", PYTHONDONTWRITEBYTECODE="1",
                       PYTHONPATH=str(PYTHON_PATH))
    try:
        done = subprocess.run([*command, script.name], cwd=script.parent, env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=SECONDS_PER_RUN)
    except subprocess.TimeoutExpired as expired:
        return (expired.stdout or b"").decode(errors="replace"), "did not end in time\n", -1
    return (normalised(done.stdout.decode(errors="replace")),
            normalised(done.stderr.decode(errors="replace")), done.returncode)


def expectation(script, version=DEFAULT):
    """The stored (stdout, stderr, exit status), or None where the script has none yet."""
    if not (script.with_suffix(".out").exists()
            or script.with_suffix(f".{version}.out").exists()):
        return None
    out, err, status = (_text(script, kind, version) for kind in ("out", "err", "exit"))
    return out, err, int(status or 0)


def store(script, result, version=DEFAULT):
    """Writes what is not nothing or, of another version than 3.11, what is not as there."""
    out, err, status = result
    texts = {"out": out, "err": err, "exit": f"{status}\n" if status else ""}
    for kind, text in texts.items():
        path = script.with_suffix(f".{kind}")
        if version == DEFAULT:
            needed = bool(text) or kind == "out"
        else:
            needed = text != _text(script, kind, DEFAULT)
            path = script.with_suffix(f".{version}.{kind}")
        if needed:
            path.write_text(text, encoding="utf-8")
        else:
            path.unlink(missing_ok=True)


def _text(script, kind, version):
    for path in (script.with_suffix(f".{version}.{kind}"), script.with_suffix(f".{kind}")):
        if path.exists():
            return path.read_text(encoding="utf-8")
    return ""
