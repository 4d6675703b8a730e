# Text programs: tables, wrapping, counting, palindromes, caesar.
text = 'the quick brown fox jumps over the lazy dog the end'
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3]:
    print(f'{word:<8}{n:>3}')


def caesar(s, shift):
    out = []
    for ch in s:
        if ch.isalpha():
            base = ord('a') if ch.islower() else ord('A')
            out.append(chr((ord(ch) - base + shift) % 26 + base))
        else:
            out.append(ch)
    return ''.join(out)


secret = caesar('Hello, World!', 3)
print(secret, caesar(secret, -3))


def wrap(s, width):
    lines, line = [], ''
    for word in s.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}' if line else word
    lines.append(line)
    return lines


for line in wrap(text, 20):
    print(f'|{line:^22}|')


def is_palindrome(s):
    s = ''.join([c for c in s.lower() if c.isalnum()])
    return s == s[::-1]


print([is_palindrome(s) for s in ('A man, a plan, a canal: Panama', 'hello', '', 'No lemon, no melon')])
rows = [('name', 'qty', 'price'), ('apple', 3, 0.5), ('pear', 12, 1.25), ('watermelon', 1, 3.999)]
widths = [max([len(str(r[i])) for r in rows]) for i in range(3)]
for r in rows:
    print(' | '.join([str(c).ljust(w) if isinstance(c, str) else str(c).rjust(w) for c, w in zip(r, widths)]))
print('-+-'.join(['-' * w for w in widths]))
print(''.join([chr(c) for c in range(97, 123)]), ''.join(reversed('stressed')), ' '.join([w[::-1] for w in 'abc def'.split()]))


def roman(n):
    out = ''
    for value, sign in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')):
        count, n = divmod(n, value)
        out += sign * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])


def run_length(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f'{s[i]}{j - i}')
        i = j
    return ''.join(out)


print(run_length('aaabccdddd'), run_length(''))
print('%-10s|%5d|%8.3f|%s' % ('left', 42, 3.14159, [1]), '{:>10}|{:^7}|{:+d}'.format('right', 'mid', 5))
