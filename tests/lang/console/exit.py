# SystemExit ends the run.
import atexit
atexit.register(print, 'bye')
# console
print('one')
raise SystemExit
print('two')
