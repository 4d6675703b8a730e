# String methods beyond ASCII.
print('ÄÖÜ'.lower(), 'straße'.upper(), 'ẞ'.casefold(), 'ǆ'.title(), 'İ'.lower() == 'i̇', 'ΑΣ'.lower())
print('²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), '٣'.isdecimal(), int('٣'), 'é'.isalpha(), 'é'.isidentifier(), '\u2028'.isspace(), 'ª'.islower())
print('é€😀'.encode(), ascii('é€😀'), 'a\u0301' == 'á', len('👨‍👩‍👧'), '\N{BULLET}', repr('\u200b\ufeff\x85'), 'naïve'.title(), 'x\u2028y'.splitlines())
é = 5
print(é, '中文'.center(6, '*'), '%5s|' % '中', f'{"é":>3}')
