# SystemExit with an object prints it on stderr.
import sys
print('leaving')
sys.exit(['a', 'list'])
