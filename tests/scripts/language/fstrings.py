# f-strings with expressions, nesting and conversions.
name, n, pi, items, d = 'world', 42, 3.14159, [1, 2, 3], {'key': 'value'}
print(f'hello {name}', f'{n}', f'{n + 1}', f'{n:5d}|', f'{pi:.2f}', f'{name!r}', f'{name!r:>10}', f'')
print(f'{items[0]} {items[-1]} {d["key"]} {len(items)} {name.upper()} {[x * 2 for x in items]}')
print(f'{{}} {{{n}}} {{n}}', f"{'nested ' + 'quotes'}", f'''{'triple'}
line''', f'{n}{name}' f'{pi}' 'plain')
print(f'{n=} {name=} {n = } {n + 1=} {pi=:.2f} {name=!s} {items=}')
print(f'{n:{5}}|{n:<{2 * 3}}|{pi:{8}.{3}}|{name:{"^"}{11}}|{n:{"0"}>{8}}')
print(f'{1 if n else 2} {(lambda x: x * 2)(n)} {n and name} {not n} {n > 40} {n == 42 and "yes"}')
print(f'{ n } {  name  }', f'{(1, 2)} { {1: 2}[1] } { {3} }', f'{None} {True} {...}')
print(f'\n{n}\t|', rf'\n{n}', fr'\d{n}', F'{n}', f'{n}\\', f'\x41{n}\u2022')
print(f'{f"inner {n}"} {f"{n:>{5}}"}')
print(f"{name!s:*^11} {n!r:05} {pi!s:.4}", f'{name:>{n // 4}}', f'{3:{"x"}} {255:#{"x"}}')
print(f'{n:,} {1234567:,} {0.5:%} {255:b} {-n:+} {name:.3} {name:8.3}|')


def show(x):
    return f'<{x}>'


print(f'{show(n)} {show(f"{n}")} {show(name)!r}', f'{max(items)}/{min(items)}', f'{*items,}', f'{n:>10}'.strip())
print(f'{d}', f'{d["key"][0]:>3}')
x = y = 5
print(f'{x!r}{y!r}', f'{x}{y}', f'{x:d}{y:d}', f'{x} {y}' == '5 5', f'{x!=y} {x==y} {x<=y}')
print(f'{x:{y}}|{x:{y}d}|', f"{'a' 'b'}", f'{"it" + chr(39) + "s"}')
print('a' f'{x}' "b" f"{y}" 'c', f'{(x := 10)} {x}', f'{x:=+5}')
for f in (lambda: f'{undefined}', lambda: f'{n:s}', lambda: f'{name:d}', lambda: f'{None:5}', lambda: f'{items:5}',
          lambda: f'{1 / 0}', lambda: f'{d["none"]}', lambda: f'{items[9]}', lambda: f'{name.nothing}', lambda: f'{n:zz}',
          lambda: f'{n:{name}}', lambda: f'{(1,):5}', lambda: f'{show:5}', lambda: f'{object:>30}'):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)
