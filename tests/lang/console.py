"""Asks a real Python about consoles.

console.py states FILE    FILE holds texts, each ended by a NUL character. For each one line: what
                          codeop.compile_command() says, complete, incomplete or the exception.
console.py session FILE INPUT   runs FILE, then INPUT as `python -i FILE < INPUT` does; prints stdout,
                          a line of dashes, stderr without prompts.
"""

import codeop
import subprocess
import sys
import warnings


def state(text):
    try:
        return 'incomplete' if codeop.compile_command(text) is None else 'complete'
    except (SyntaxError, ValueError, OverflowError) as error:
        return f'{type(error).__name__}: {error.args[0]}'


def states(file):
    warnings.simplefilter('ignore')
    with open(file, encoding='utf-8', newline='') as texts:
        for text in texts.read().split('\0')[:-1]:
            print(state(text))


def session(file, typed):
    with open(typed, encoding='utf-8') as lines:
        done = subprocess.run([sys.executable, '-I', '-S', '-i', file], stdin=lines,
                              capture_output=True, text=True)
    # Where the input ends, the prompt stands on a line of its own.
    prompts = ('>>> ', '... ')
    shown = []
    for line in done.stderr.splitlines(keepends=True):
        while line.startswith(prompts):
            line = line[4:]
        shown.append(line)
    if shown and shown[-1] == '\n':
        shown.pop()
    print(done.stdout + '-' * 8 + '\n' + ''.join(shown), end='')


{'states': states, 'session': session}[sys.argv[1]](*sys.argv[2:])
