# An object oriented program: accounts, errors, transactions.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f'{account.owner} has {account.balance}, needs {amount}')
        self.account = account
        self.missing = amount - account.balance


class Account:
    _next = 1

    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
        self.number, Account._next = Account._next, Account._next + 1
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('deposits are positive')
        self.balance += amount
        self.history.append(('deposit', amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(('withdraw', amount))
        return self

    def __repr__(self):
        return f'{type(self).__name__}(#{self.number} {self.owner}: {self.balance:,.2f})'

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, owner, balance=0, *, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        return self.deposit(round(self.balance * self.rate, 2))

    def withdraw(self, amount):
        if len([h for h in self.history if h[0] == 'withdraw']) >= 2:
            raise PermissionError('only two withdrawals')
        return super().withdraw(amount)


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a.balance, a.history[:]) for a in self.accounts]
        return self

    def __exit__(self, kind, value, traceback):
        if kind is not None:
            for account, (balance, history) in zip(self.accounts, self.saved):
                account.balance, account.history = balance, history
            print('rolled back:', value)
        return issubclass(kind, InsufficientFunds) if kind else False


ann, bob = Account('Ann', 100), Savings('Bob', 1234.5, rate=0.1)
ann.deposit(50).withdraw(30)
bob.add_interest()
print(ann, bob, sorted([bob, ann]), max(ann, bob).owner)
with Transaction(ann, bob):
    ann.withdraw(100)
    bob.deposit(100)
print(ann, bob)
with Transaction(ann, bob):
    bob.deposit(500)
    ann.withdraw(500)
print(ann, bob, ann.history)
try:
    ann.withdraw(1000)
except InsufficientFunds as error:
    print(error, error.missing, error.account is ann)
try:
    with Transaction(ann):
        ann.deposit(5)
        ann.deposit(-1)
except ValueError as error:
    print(type(error).__name__, error, ann)
bob.withdraw(1).withdraw(2)
try:
    bob.withdraw(3)
except PermissionError as error:
    print(error)
print(f'{sum([a.balance for a in (ann, bob)]):.2f}', [a.number for a in (ann, bob)], bob.history)
