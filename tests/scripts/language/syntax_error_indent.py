# A syntax error: unexpected indent.
print('never printed')
  print('indented')
