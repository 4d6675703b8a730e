"""What `update` and `compare` share: finding scripts, running them, normalising what they print.

A script's expectation lies beside it: NAME.out is its standard output, NAME.err its standard
error (absent: nothing), NAME.exit its exit status (absent: 0). Addresses (as in `T at 0x7f...`
and `<T 0x7f...>`) read 0xADDR, and paths of the script itself are reduced to the file name.
"""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PYTHON_PATH = ROOT.parent.parent / "resources" / "python-path"  # The module refscope.
FOLDERS = ("tour", "rules", "language", "later")
SECONDS_PER_RUN = 20

_ADDRESS = re.compile(r"(?<= at )0x[0-9a-fA-F]+|(?<=<)([\w.]+) 0x[0-9a-fA-F]+")
_OWN_PATH = re.compile(r'File "[^"\n]*?([^/"\n]+\.py)"')


def _anonymous(match):
    return f"{match[1]} 0xADDR" if match[1] else "0xADDR"


def normalised(text):
    return _OWN_PATH.sub(r'File "\1"', _ADDRESS.sub(_anonymous, text))


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


def expectation(script):
    """The stored (stdout, stderr, exit status), or None where the script has none yet."""
    out = script.with_suffix(".out")
    if not out.exists():
        return None
    err, status = script.with_suffix(".err"), script.with_suffix(".exit")
    return (out.read_text(encoding="utf-8"),
            err.read_text(encoding="utf-8") if err.exists() else "",
            int(status.read_text()) if status.exists() else 0)


def store(script, result):
    out, err, status = result
    script.with_suffix(".out").write_text(out, encoding="utf-8")
    _store_or_remove(script.with_suffix(".err"), err if err else None)
    _store_or_remove(script.with_suffix(".exit"), f"{status}\n" if status else None)


def _store_or_remove(path, text):
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(text, encoding="utf-8")
