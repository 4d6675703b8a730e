// Source text to tokens: indentation, joined lines, literals, and what is no token.

#include "model/lang/lexer.h"
#include "tests/support/registry.h"

#include <QTest>

#include <string>

using namespace model;

namespace {

const char* shortName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::EndMarker: return "end";
    case TokenKind::Name: return "name";
    case TokenKind::Number: return "number";
    case TokenKind::String: return "string";
    case TokenKind::Newline: return "newline";
    case TokenKind::Indent: return "indent";
    case TokenKind::Dedent: return "dedent";
    case TokenKind::Error: return "error";
    case TokenKind::Unknown: return "unknown";
    default: return nullptr;
    }
}

/// "name:x Equal..." in one line: the kind where it has a name, else the text itself.
QByteArray tokensOf(const std::string& text)
{
    Lexer lexer(text);
    QByteArrayList parts;
    for (const Token& token : lexer.run()) {
        const QByteArray shown =
            QByteArray::fromStdString(text.substr(token.start, token.end - token.start));
        const char* name = shortName(token.kind);
        const bool hasText = token.kind == TokenKind::Name || token.kind == TokenKind::Number
                             || token.kind == TokenKind::String || token.kind == TokenKind::Unknown;
        parts.append(!name ? shown : hasText ? name + (":" + shown) : QByteArray(name));
    }
    return parts.join(' ');
}

} // namespace

class TestLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTextIntoTokens_data();
    void cutsTextIntoTokens();
    void countsLinesAndColumns();
    void aStringKeepsTheLineWhereItBegan();
    void knowsAllKeywords();
    void namesWhatIsNoToken_data();
    void namesWhatIsNoToken();
};

void TestLexer::cutsTextIntoTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("tokens");

    const auto row = [](const char* name, const char* text, const char* tokens) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(tokens);
    };
    row("nothing", "", "end");
    row("only comments and blanks", "\n  # a\n\n", "end");
    row("a line", "x = 1\n", "name:x = number:1 newline end");
    row("a comment behind a statement", "x # y\n", "name:x newline end");
    row("a block", "if x:\n  y\nz\n",
        "if name:x : newline indent name:y newline dedent name:z newline end");
    row("two dedents at once", "if x:\n if y:\n  z\nw\n",
        "if name:x : newline indent if name:y : newline indent name:z newline dedent dedent "
        "name:w newline end");
    row("dedents at the end", "if x:\n y\n",
        "if name:x : newline indent name:y newline dedent end");
    row("blank lines and comments do not dedent", "if x:\n y\n\n# c\n z\n",
        "if name:x : newline indent name:y newline name:z newline dedent end");
    row("a tab is as wide as eight", "if x:\n\ty\n\tz\n",
        "if name:x : newline indent name:y newline name:z newline dedent end");
    row("a form feed starts the count anew", "x\n\f  \fy\n", "name:x newline name:y newline end");
    row("brackets join lines", "(a,\n  b)\n", "( name:a , name:b ) newline end");
    row("a backslash joins lines", "a + \\\n   b\n", "name:a + name:b newline end");
    row("operators, longest first", "a**=b//c>>=d<=e!=f->g:=h...i..j@=k\n",
        "name:a **= name:b // name:c >>= name:d <= name:e != name:f -> name:g := name:h ... "
        "name:i . . name:j @= name:k newline end");
    row("old and unknown signs", "a<>b$?!\n",
        "name:a unknown:<> name:b unknown:$ unknown:? unknown:! newline end");
    row("numbers", "0x_fF 0o17 0b1_0 1_000 1.5 .5 5. 1e10 1E-5 3j 0_0 00\n",
        "number:0x_fF number:0o17 number:0b1_0 number:1_000 number:1.5 number:.5 number:5. "
        "number:1e10 number:1E-5 number:3j number:0_0 number:00 newline end");
    row("a number before a keyword", "1if x else 2or 3\n",
        "number:1 if name:x else number:2 or number:3 newline end");
    row("a number and an attribute", "1..real\n", "number:1. . name:real newline end");
    row("strings", "'a' \"b\\\"\" r'\\'' b'' f'{a}' u'' '''a\n'b'''\n",
        "string:'a' string:\"b\\\"\" string:r'\\'' string:b'' string:f'{a}' string:u'' "
        "string:'''a\n'b''' newline end");
    row("prefixed strings", "rb'' bR\"\" fr'' Rf'' u'' br'' ub''\n",
        "string:rb'' string:bR\"\" string:fr'' string:Rf'' string:u'' string:br'' name:ub "
        "string:'' "
        "newline end");
    row("a triple string with quotes inside", "'''a'b''c\\''''\n",
        "string:'''a'b''c\\'''' newline end");
    row("a string over a joined line", "'a\\\nb'\n", "string:'a\\\nb' newline end");
    row("soft keywords are names", "match case _\n", "name:match name:case name:_ newline end");
    row("names that begin like keywords", "iffy ifs notin\n",
        "name:iffy name:ifs name:notin newline end");
    row("unicode names", "été 日本\n", "name:été name:日本 newline end");
}

void TestLexer::cutsTextIntoTokens()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, tokens);

    QCOMPARE(tokensOf(text.toStdString()), tokens);
}

void TestLexer::countsLinesAndColumns()
{
    const std::string text = "if é:\n    x + (1,\n  y)\n";
    Lexer lexer(text);
    const std::vector<Token> tokens = lexer.run();

    const Token& colon = tokens[2];
    QCOMPARE(colon.column, 5); // Columns are bytes; é has two.
    const Token& name = tokens[5];
    QCOMPARE(name.line, 2);
    QCOMPARE(name.column, 4);
    QCOMPARE(int(name.level), 0);
    const Token& inner = tokens[10];
    QCOMPARE(inner.line, 3);
    QCOMPARE(inner.column, 2);
    QCOMPARE(inner.endColumn, 3);
    QCOMPARE(int(inner.level), 1);
}

void TestLexer::aStringKeepsTheLineWhereItBegan()
{
    const std::string text = "x = '''a\nbc\nd''' + y\n";
    Lexer lexer(text);
    const std::vector<Token> tokens = lexer.run();

    QCOMPARE(tokens[2].line, 1);
    QCOMPARE(tokens[2].column, 4);
    QCOMPARE(tokens[2].endLine, 3);
    QCOMPARE(tokens[2].endColumn, 4);
    QCOMPARE(tokens[3].line, 3);
    QCOMPARE(tokens[3].column, 5);
}

void TestLexer::knowsAllKeywords()
{
    for (const char* word :
         {"False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
          "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
          "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
          "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"}) {
        QVERIFY2(keywordKind(word) >= TokenKind::KeywordFalse, word);
        QCOMPARE(keywordKind(std::string(word) + "x"), TokenKind::Name);
    }
}

void TestLexer::namesWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const auto row = [](const char* name, const char* text, const char* message, int line,
                        int column) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(message) << line << column;
    };
    row("string", "x = 'a\n", "unterminated string literal (detected at line 1)", 1, 4);
    row("triple string", "'''a\n\n",
        "unterminated triple-quoted string literal (detected at line 2)", 1, 0);
    row("bracket", "a(\n[b\n", "'[' was never closed", 2, 0);
    row("partner", "a)\n", "unmatched ')'", 1, 1);
    row("wrong partner", "(a]\n", "closing parenthesis ']' does not match opening parenthesis '('",
        1, 2);
    row("octal of old", "012\n",
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
        "integers",
        1, 0);
    row("decimal", "12ab\n", "invalid decimal literal", 1, 1);
    row("imaginary", "1jx\n", "invalid imaginary literal", 1, 1);
    row("hexadecimal", "0x\n", "invalid hexadecimal literal", 1, 1);
    row("octal digit", "0o9\n", "invalid digit '9' in octal literal", 1, 2);
    row("character", "a = €\n", "invalid character '€' (U+20AC)", 1, 4);
    row("invisible character", "a\xE2\x80\x8B\n", "invalid non-printable character U+200B", 1, 1);
    row("control character", "a\x01\n", "invalid non-printable character U+0001", 1, 1);
    row("dedent", "if x:\n    y\n  z\n", "unindent does not match any outer indentation level", 3,
        3);
    row("tabs", "if x:\n\ty\n        z\n", "inconsistent use of tabs and spaces in indentation", 3,
        0);
    row("backslash", "a \\ b\n", "unexpected character after line continuation character", 1, 3);
    row("end of file", "a \\\n", "unexpected EOF while parsing", 1, 3);
}

void TestLexer::namesWhatIsNoToken()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    QFETCH(int, line);
    QFETCH(int, column);

    const std::string kept = text.toStdString();
    Lexer lexer(kept);
    QCOMPARE(lexer.run().back().kind, TokenKind::Error);
    QCOMPARE(QByteArray::fromStdString(lexer.error().message), message);
    QCOMPARE(lexer.error().span.line, line);
    QCOMPARE(lexer.error().span.column, column);
}

REFSCOPE_TEST(TestLexer)
#include "tst_lexer.moc"
