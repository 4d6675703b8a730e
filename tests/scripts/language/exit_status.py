# sys.exit with None ends quietly with status 0.
import sys
print('before')
try:
    sys.exit('text')
except SystemExit as error:
    print('caught', repr(error), error.code)
try:
    sys.exit()
except SystemExit as error:
    print('caught', repr(error), error.code)
try:
    raise SystemExit(1, 2)
except SystemExit as error:
    print(error.code)
sys.exit()
