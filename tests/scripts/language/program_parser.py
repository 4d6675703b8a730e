# A small language: tokenizer, recursive descent parser, evaluator.
class ParseError(Exception):
    pass


def tokenize(text):
    tokens, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'):
                j += 1
            tokens.append(('number', float(text[i:j]) if '.' in text[i:j] else int(text[i:j])))
            i = j
        elif c.isalpha() or c == '_':
            j = i
            while j < len(text) and (text[j].isalnum() or text[j] == '_'):
                j += 1
            tokens.append(('name', text[i:j]))
            i = j
        elif text[i:i + 2] in ('**', '==', '<='):
            tokens.append(('op', text[i:i + 2]))
            i += 2
        elif c in '+-*/()=<,':
            tokens.append(('op', c))
            i += 1
        else:
            raise ParseError(f'unexpected {c!r} at {i}')
    return tokens + [('end', None)]


class Parser:
    def __init__(self, text, names):
        self.tokens, self.at, self.names = tokenize(text), 0, names

    def peek(self):
        return self.tokens[self.at]

    def take(self, value=None):
        token = self.peek()
        if value is not None and token[1] != value:
            raise ParseError(f'expected {value!r}, found {token[1]!r}')
        self.at += 1
        return token

    def statement(self):
        if self.peek()[0] == 'name' and self.tokens[self.at + 1] == ('op', '='):
            name = self.take()[1]
            self.take('=')
            self.names[name] = value = self.expression()
        else:
            value = self.expression()
        if self.peek()[0] != 'end':
            raise ParseError(f'unexpected {self.peek()[1]!r}')
        return value

    def binary(self, operand, table):
        value = operand()
        while self.peek()[1] in table and self.peek()[0] == 'op':
            value = table[self.take()[1]](value, operand())
        return value

    def expression(self):
        return self.binary(self.sum, {'<': lambda a, b: a < b, '==': lambda a, b: a == b})

    def sum(self):
        return self.binary(self.product, {'+': lambda a, b: a + b, '-': lambda a, b: a - b})

    def product(self):
        return self.binary(self.unary, {'*': lambda a, b: a * b, '/': lambda a, b: a / b})

    def unary(self):
        if self.peek() == ('op', '-'):
            self.take()
            return -self.unary()
        base = self.atom()
        if self.peek() == ('op', '**'):
            self.take()
            return base ** self.unary()
        return base

    def atom(self):
        kind, value = self.take()
        if kind == 'number':
            return value
        if kind == 'name':
            if self.peek() == ('op', '('):
                self.take()
                arguments = []
                while self.peek() != ('op', ')'):
                    arguments.append(self.expression())
                    if self.peek() == ('op', ','):
                        self.take()
                self.take(')')
                return self.names[value](*arguments)
            return self.names[value]
        if value == '(':
            result = self.expression()
            self.take(')')
            return result
        raise ParseError(f'unexpected {value!r}')


names = {'max': max, 'double': lambda x: 2 * x}
for line in ('1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '-2 ** 2', 'x = 10', 'x / 4', 'y = x * x - 1', 'y', 'max(1, x, 5)', 'double(double(3)) + 1',
             '1 < 2', '1 + 1 == 2', '3.5 * 2', '1 +', '(1', '1 2', '$', 'z', '1 / 0', 'max()', 'double(1, 2)', ''):
    try:
        print(f'{line:>22} -> {Parser(line, names).statement()}')
    except (ParseError, ZeroDivisionError, TypeError, KeyError) as error:
        print(f'{line:>22} !! {type(error).__name__}: {error}')
