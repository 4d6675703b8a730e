"""The assert methods of TestCase."""

import re
import sys
import warnings

from unittest._contexts import AssertRaisesContext, AssertWarnsContext
from unittest._text import counted_differences, safe_repr, shorten_common

__unittest = True

_DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _lines_to_compare(first, second):
    """The lines of both, with line ends where a comparison needs them."""
    lines1 = first.splitlines(keepends=True)
    lines2 = second.splitlines(keepends=True)
    if sys.version_info >= (3, 12):
        if not first or not second:
            ends = (first[-1:] != '\n') * bool(first), (second[-1:] != '\n') * bool(second)
        else:
            ends = (first[-1] != '\n' or second[-1] != '\n',) * 2
        lines1 = (first + '\n' * ends[0]).splitlines(keepends=True)
        lines2 = (second + '\n' * ends[1]).splitlines(keepends=True)
    elif len(lines1) == 1 and first.strip('\r\n') == first:
        lines1, lines2 = [first + '\n'], [second + '\n']
    return lines1, lines2


def _ndiff(first, second):
    import difflib
    return '\n' + '\n'.join(difflib.ndiff(first, second))


def _pformat(thing):
    import pprint
    return pprint.pformat(thing)


class Asserts:
    """Checks that raise failureException."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        try:
            return '%s : %s' % (standard, msg)
        except UnicodeDecodeError:
            return '%s : %s' % (safe_repr(standard), safe_repr(msg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(
                self._formatMessage(msg, '%s is not true' % safe_repr(expr)))

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(
                self._formatMessage(msg, '%s is not false' % safe_repr(expr)))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None  # The frame of a traceback would keep it in a cycle.

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = AssertWarnsContext(expected_warning, self)
        return context.handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                if isinstance(function, str):
                    function = getattr(self, function)
                return function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = '%s != %s' % tuple(shorten_common(first, second))
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        check = self._getAssertEqualityFunc(first, second)
        check(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            standard = '%s == %s' % (safe_repr(first), safe_repr(second))
            raise self.failureException(self._formatMessage(msg, standard))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            how = 'within %s delta' % safe_repr(delta)
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            how = 'within %r places' % places
        standard = '%s != %s %s (%s difference)' % (
            safe_repr(first), safe_repr(second), how, safe_repr(difference))
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if not (first == second) and difference > delta:
                return
            standard = '%s == %s within %s delta (%s difference)' % (
                safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(difference))
        else:
            places = 7 if places is None else places
            if not (first == second) and round(difference, places) != 0:
                return
            standard = '%s == %s within %r places' % (safe_repr(first), safe_repr(second), places)
        raise self.failureException(self._formatMessage(msg, standard))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            kind = seq_type.__name__
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s'
                                                % (which, kind, safe_repr(seq)))
        else:
            kind = 'sequence'
        problem = None
        try:
            len1 = len(seq1)
        except (TypeError, NotImplementedError):
            problem = 'First %s has no length.    Non-sequence?' % kind
        if problem is None:
            try:
                len2 = len(seq2)
            except (TypeError, NotImplementedError):
                problem = 'Second %s has no length.    Non-sequence?' % kind
        if problem is None:
            if seq1 == seq2:
                return
            problem = '%ss differ: %s != %s\n' % (
                (kind.capitalize(),) + tuple(shorten_common(seq1, seq2)))
            problem += self._first_difference(seq1, seq2, len1, len2, seq_type, kind)
        try:
            diff = _ndiff(_pformat(seq1).splitlines(), _pformat(seq2).splitlines())
            problem = self._truncateMessage(problem, diff)
        except ImportError:
            pass
        self.fail(self._formatMessage(msg, problem))

    def _first_difference(self, seq1, seq2, len1, len2, seq_type, kind):
        text = ''
        for at in range(min(len1, len2)):
            try:
                item1 = seq1[at]
            except (TypeError, IndexError, NotImplementedError):
                text += '\nUnable to index element %d of first %s\n' % (at, kind)
                break
            try:
                item2 = seq2[at]
            except (TypeError, IndexError, NotImplementedError):
                text += '\nUnable to index element %d of second %s\n' % (at, kind)
                break
            if item1 != item2:
                text += '\nFirst differing element %d:\n%s\n%s\n' % (
                    (at,) + tuple(shorten_common(item1, item2)))
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return text  # The types differ: that is why.
        for which, longer, shorter, seq in (('First', len1, len2, seq1),
                                            ('Second', len2, len1, seq2)):
            if longer > shorter:
                text += '\n%s %s contains %d additional elements.\n' % (
                    which, kind, longer - shorter)
                try:
                    text += 'First extra element %d:\n%s\n' % (shorter, safe_repr(seq[shorter]))
                except (TypeError, IndexError, NotImplementedError):
                    text += 'Unable to index element %d of %s %s\n' % (
                        shorter, which.lower(), kind)
        return text

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            missing = set1.difference(set2)
        except TypeError as error:
            self.fail('invalid type when attempting set difference: %s' % error)
        except AttributeError as error:
            self.fail('first argument does not support set difference: %s' % error)
        try:
            extra = set2.difference(set1)
        except TypeError as error:
            self.fail('invalid type when attempting set difference: %s' % error)
        except AttributeError as error:
            self.fail('second argument does not support set difference: %s' % error)
        if not (missing or extra):
            return
        lines = []
        for which, items in (('first', missing), ('second', extra)):
            if items:
                lines.append('Items in the %s set but not the %s:' % (
                    which, 'second' if which == 'first' else 'first'))
                lines.extend(repr(item) for item in items)
        self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            standard = '%s not found in %s' % (safe_repr(member), safe_repr(container))
            self.fail(self._formatMessage(msg, standard))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            standard = '%s unexpectedly found in %s' % (safe_repr(member), safe_repr(container))
            self.fail(self._formatMessage(msg, standard))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            standard = '%s is not %s' % (safe_repr(expr1), safe_repr(expr2))
            self.fail(self._formatMessage(msg, standard))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, 'unexpectedly identical: %s' % safe_repr(expr1)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            standard = '%s != %s' % tuple(shorten_common(d1, d2))
            try:
                diff = _ndiff(_pformat(d1).splitlines(), _pformat(d2).splitlines())
                standard = self._truncateMessage(standard, diff)
            except ImportError:
                pass
            self.fail(self._formatMessage(msg, standard))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        warnings.warn('assertDictContainsSubset is deprecated', DeprecationWarning)
        missing = []
        mismatched = []
        for key, value in subset.items():
            if key not in dictionary:
                missing.append(key)
            elif value != dictionary[key]:
                mismatched.append('%s, expected: %s, actual: %s' % (
                    safe_repr(key), safe_repr(value), safe_repr(dictionary[key])))
        if not (missing or mismatched):
            return
        standard = ''
        if missing:
            standard = 'Missing: %s' % ','.join(safe_repr(key) for key in missing)
        if mismatched:
            if standard:
                standard += '; '
            standard += 'Mismatched values: %s' % ','.join(mismatched)
        self.fail(self._formatMessage(msg, standard))

    def assertCountEqual(self, first, second, msg=None):
        differences = counted_differences(first, second)
        if differences:
            lines = ['Element counts were not equal:\n']
            lines += ['First has %d, Second has %d:  %r' % entry for entry in differences]
            standard = self._truncateMessage(lines[0], '\n'.join(lines[1:]))
            self.fail(self._formatMessage(msg, standard))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        standard = '%s != %s' % tuple(shorten_common(first, second))
        if len(first) <= self._diffThreshold and len(second) <= self._diffThreshold:
            lines1, lines2 = _lines_to_compare(first, second)
            try:
                import difflib
                diff = '\n' + ''.join(difflib.ndiff(lines1, lines2))
                standard = self._truncateMessage(standard, diff)
            except ImportError:
                pass
        self.fail(self._formatMessage(msg, standard))

    def _compare(self, holds, a, b, sign, msg):
        if not holds:
            standard = '%s not %s %s' % (safe_repr(a), sign, safe_repr(b))
            self.fail(self._formatMessage(msg, standard))

    def assertLess(self, a, b, msg=None):
        self._compare(a < b, a, b, 'less than', msg)

    def assertLessEqual(self, a, b, msg=None):
        self._compare(a <= b, a, b, 'less than or equal to', msg)

    def assertGreater(self, a, b, msg=None):
        self._compare(a > b, a, b, 'greater than', msg)

    def assertGreaterEqual(self, a, b, msg=None):
        self._compare(a >= b, a, b, 'greater than or equal to', msg)

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, '%s is not None' % (safe_repr(obj),)))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, 'unexpectedly None'))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            standard = '%s is not an instance of %r' % (safe_repr(obj), cls)
            self.fail(self._formatMessage(msg, standard))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            standard = '%s is an instance of %r' % (safe_repr(obj), cls)
            self.fail(self._formatMessage(msg, standard))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            standard = "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            standard = 'Regex matched: %r matches %r in %r' % (
                text[match.start():match.end()], unexpected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standard))
