# Raising SystemExit with a number sets the status.
print('leaving')
raise SystemExit(42)
