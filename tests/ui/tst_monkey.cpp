// Random gestures on a real window over real runs. Every gesture has to leave a window that shows
// what the model says, and undoing everything leads back to the start.
//
// REFSCOPE_MONKEY_SEED repeats a run, REFSCOPE_MONKEY_GESTURES makes it longer (10000).

#include "model/history/audit.h"
#include "model/session/boundary.h"
#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/console_input.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QMouseEvent>

#include <random>

namespace {

constexpr int kGesturesInCi = 80;
constexpr int kAuditEvery = 20;
constexpr std::size_t kMostStatements = 7;
constexpr std::size_t kMostBranches = 4;
constexpr int kMonkeyPatienceMs = 20'000;

constexpr const char* kMonkeyScript = "import gc, weakref\n"
                                      "class Node:\n"
                                      "    def __init__(self, name):\n"
                                      "        self.name = name\n"
                                      "a = Node('a')\n"
                                      "b = Node('b')\n"
                                      "a.next = b\n"
                                      "b.back = weakref.ref(a)\n"
                                      "l = [a, b]\n"
                                      "d = {'k': a}\n";

constexpr std::array kTyped{
    "x = Node('x')",
    "y = []",
    "a.next = None",
    "b.next = a",
    "l.append(b)",
    "del a",
    "del b",
    "l.clear()",
    "d['n'] = l",
    "w = weakref.ref(b, print)",
    "p = weakref.proxy(a)",
    "gc.collect()",
    "1 / 0",
    "a.me = a",
    "def f(o=[]): return o",
    "g = (n for n in l)",
    "next(g)",
    "v = weakref.WeakValueDictionary(k=b)",
    "print(l",
    "f = weakref.finalize(b, print, 'gone')",
};

struct KeyGesture
{
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
};

const KeyGesture kTimeKeys[] = {
    {Qt::Key_Left, Qt::NoModifier},        {Qt::Key_Right, Qt::NoModifier},
    {Qt::Key_Home, Qt::NoModifier},        {Qt::Key_End, Qt::NoModifier},
    {Qt::Key_Left, Qt::ShiftModifier},     {Qt::Key_Right, Qt::ShiftModifier},
    {Qt::Key_Left, Qt::ControlModifier},   {Qt::Key_Right, Qt::ControlModifier},
    {Qt::Key_PageUp, Qt::ControlModifier}, {Qt::Key_PageDown, Qt::ControlModifier},
};

const KeyGesture kViewKeys[] = {
    {Qt::Key_M, Qt::ControlModifier},
    {Qt::Key_H, Qt::ControlModifier},
    {Qt::Key_Period, Qt::ControlModifier},
    {Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier},
    {Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier},
    {Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier},
    {Qt::Key_D, Qt::ControlModifier},
};

class Monkey : public tests::ShownWindow
{
public:
    explicit Monkey(unsigned seed) : m_random(seed)
    {
        window.openFile(put("monkey.py", kMonkeyScript));
    }

    const QString& last() const { return m_last; }

    /// Whether the run of what was asked for has come.
    bool settle()
    {
        QElapsedTimer clock;
        clock.start();
        do {
            QCoreApplication::processEvents();
        } while ((session().isRunning() || !session().hasRecording())
                 && clock.elapsed() < kMonkeyPatienceMs);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        session().setPlaying(false);
        scene()->finishTransition();
        return !session().isRunning() && session().hasRecording();
    }

    void gesture()
    {
        using Act = void (Monkey::*)();
        static constexpr std::array kActs{
            &Monkey::draw,           &Monkey::draw,           &Monkey::draw,
            &Monkey::carry,          &Monkey::type,           &Monkey::type,
            &Monkey::type,           &Monkey::pressTimeKey,   &Monkey::pressTimeKey,
            &Monkey::pressTimeKey,   &Monkey::pressViewKey,   &Monkey::jump,
            &Monkey::undo,           &Monkey::redo,           &Monkey::collect,
            &Monkey::deleteSelected, &Monkey::deleteSelected, &Monkey::useMenu,
            &Monkey::useMenu,        &Monkey::useMenu,        &Monkey::makeNew,
            &Monkey::useBranches,
        };
        const Act act = kActs[below(kActs.size())];
        (this->*act)();
        answerConsole();
    }

    /// Runs stay short.
    bool trim()
    {
        while (session().document().branches().size() > kMostBranches) {
            session().removeBranch(session().document().branches().back().id);
            if (!settle())
                return false;
        }
        if (session().document().currentBranch().statements.size() <= kMostStatements)
            return true;
        for (std::size_t i = 0; i < kMostStatements && session().document().canUndo(); ++i) {
            session().undo();
            if (!settle())
                return false;
        }
        if (session().document().currentBranch().statements.size() > kMostStatements) {
            session().visitBranch(session().document().mainBranch());
            return settle();
        }
        return true;
    }

    /// Back to the script alone. What the scene shows of it is no statement: the switches and
    /// choices are put back as they were.
    bool undoEverything(const ui::ViewOptions& options)
    {
        session().visitBranch(session().document().mainBranch());
        bool isSettled = settle();
        while (isSettled && session().document().branches().size() > 1) {
            session().removeBranch(session().document().branches().back().id);
            isSettled = settle();
        }
        while (isSettled && session().document().canUndo()) {
            const std::size_t before = session().document().currentBranch().statements.size();
            press({Qt::Key_Z, Qt::ControlModifier});
            isSettled = settle() && session().document().currentBranch().statements.size() < before;
        }
        scene()->setViewOptions(options);
        session().goToEnd();
        return isSettled && settle();
    }

private:
    std::size_t below(std::size_t count)
    {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }

    const ui::Card* anyCard()
    {
        const auto& cards = picture().cards;
        return cards.empty() ? nullptr : &cards[below(cards.size())];
    }
    QPoint seen(QPointF point)
    {
        if (!scene()->viewport()->rect().contains(scene()->mapFromScene(point)))
            scene()->fitAll();
        return scene()->mapFromScene(point);
    }
    void press(const KeyGesture& gesture)
    {
        window.activateWindow(); // After a menu no window is, on this platform.
        QCoreApplication::processEvents();
        scene()->setFocus();
        QTest::keyClick(scene(), gesture.key, gesture.modifiers);
    }
    void mouse(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
    {
        QWidget* viewport = scene()->viewport();
        const auto send = [&](QEvent::Type type, QPoint where, Qt::MouseButton button,
                              Qt::MouseButtons buttons) {
            QMouseEvent event(type, where, viewport->mapToGlobal(where), button, buttons,
                              modifiers);
            QCoreApplication::sendEvent(viewport, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        if (from != to) {
            send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
            send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        }
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }

    // --- Gestures ---

    void draw()
    {
        const ui::Card* from = anyCard();
        const ui::Card* to = anyCard();
        if (!from || !to)
            return;
        QPointF start = from->rect.topRight() + QPointF(-4, 14);
        if (from->rowCount > 0 && !oneIn(3)) {
            const ui::Row& row = picture().rows[from->firstRow + below(from->rowCount)];
            start = QPointF(row.rect.right() - 4, row.rect.center().y());
        }
        const Qt::KeyboardModifiers modifiers =
            oneIn(3) ? Qt::ShiftModifier : Qt::KeyboardModifiers();
        m_last = QStringLiteral("draw from %1 to %2").arg(from->title, to->title);
        const QPointF end = to->rect.center();
        seen(end);
        seen(start);
        mouse(scene()->mapFromScene(start), scene()->mapFromScene(end), modifiers);
    }

    void carry()
    {
        const ui::Card* card = anyCard();
        if (!card)
            return;
        m_last = QStringLiteral("carry %1").arg(card->title);
        const QPoint from = seen(card->rect.topLeft() + QPointF(8, 8));
        mouse(from, from + QPoint(int(below(120)) - 60, int(below(120)) - 60), {});
    }

    void type()
    {
        const QString statement = QLatin1String(kTyped[below(kTyped.size())]);
        m_last = QStringLiteral("type %1").arg(statement);
        auto* input = window.findChild<ui::ConsoleInput*>();
        input->setFocus();
        input->setPlainText(statement);
        input->moveCursor(QTextCursor::End);
        QTest::keyClick(input, Qt::Key_Return);
    }

    /// What a gesture has put there is entered or waved away.
    void answerConsole()
    {
        auto* input = window.findChild<ui::ConsoleInput*>();
        if (input->toPlainText().isEmpty())
            return;
        m_last += QStringLiteral(", in the console: ") + input->toPlainText();
        if (oneIn(2))
            QTest::keyClick(input, Qt::Key_Return);
        input->clear();
    }

    void pressTimeKey()
    {
        const KeyGesture& gesture = kTimeKeys[below(std::size(kTimeKeys))];
        m_last = QStringLiteral("time key %1").arg(gesture.key, 0, 16);
        press(gesture);
    }

    void pressViewKey()
    {
        selectAny();
        const KeyGesture& gesture = kViewKeys[below(std::size(kViewKeys))];
        m_last = QStringLiteral("view key %1").arg(gesture.key, 0, 16);
        press(gesture);
    }

    void jump()
    {
        const auto to = static_cast<model::EventIndex>(below(session().eventCount() + 1));
        m_last = QStringLiteral("jump to %1").arg(to);
        session().seek(to);
    }

    void undo()
    {
        m_last = QStringLiteral("undo");
        press({Qt::Key_Z, Qt::ControlModifier});
    }

    void redo()
    {
        m_last = QStringLiteral("redo");
        press({Qt::Key_Y, Qt::ControlModifier});
    }

    void collect()
    {
        m_last = QStringLiteral("collect");
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text().remove(QLatin1Char('&')).startsWith(QLatin1String("Collect"))) {
                action->trigger();
                return;
            }
    }

    void selectAny()
    {
        if (const ui::Card* card = anyCard()) {
            const QPoint at = seen(card->rect.center());
            mouse(at, at, {});
        }
    }

    void deleteSelected()
    {
        selectAny();
        m_last = QStringLiteral("delete");
        press({Qt::Key_Delete, Qt::NoModifier});
        chooseIn(QStringLiteral("deleteMenu"));
    }

    void useMenu()
    {
        const ui::Card* card = anyCard();
        if (!card)
            return;
        m_last = QStringLiteral("menu of %1").arg(card->title);
        QPointF where = card->rect.center();
        if (card->rowCount > 0)
            where = picture().rows[card->firstRow + below(card->rowCount)].rect.center();
        const QPoint at = seen(where);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, scene()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(scene()->viewport(), &event);
        chooseIn(QStringLiteral("sceneMenu"));
    }

    void makeNew()
    {
        m_last = QStringLiteral("new");
        const QPoint at = scene()->viewport()->rect().bottomRight() - QPoint(3, 3);
        QTest::mouseDClick(scene()->viewport(), Qt::LeftButton, {}, at);
        chooseIn(QStringLiteral("newMenu"));
    }

    void useBranches()
    {
        const auto& branches = session().document().branches();
        const model::BranchId branch = branches[below(branches.size())].id;
        m_last = QStringLiteral("branch %1").arg(branch.value);
        if (oneIn(4))
            session().removeBranch(branch);
        else
            session().visitBranch(branch);
    }

    /// Any action of the menu or of a menu in it; nothing that asks in a box.
    void chooseIn(const QString& name)
    {
        for (auto* menu : window.findChildren<QMenu*>(name)) {
            QList<QAction*> actions = menu->actions();
            for (const QMenu* inner : menu->findChildren<QMenu*>())
                actions += inner->actions();
            actions.removeIf([](const QAction* action) {
                return action->menu() || action->isSeparator() || !action->isEnabled();
            });
            menu->close();
            if (actions.isEmpty() || oneIn(8))
                continue;
            QAction* action =
                actions[static_cast<qsizetype>(below(static_cast<std::size_t>(actions.size())))];
            m_last += QStringLiteral(": ") + action->text();
            action->trigger();
        }
    }

    std::mt19937 m_random;
    QString m_last;
};

unsigned monkeySeed()
{
    bool isGiven = false;
    const unsigned seed = qEnvironmentVariable("REFSCOPE_MONKEY_SEED").toUInt(&isGiven);
    return isGiven ? seed : std::random_device()();
}

/// Why the picture does not say what the model says; empty: it does.
QString disagreement(const ui::Picture& picture, const model::Snapshot& snapshot)
{
    for (const ui::Card& card : picture.cards) {
        if (card.shape == ui::CardShape::Mark || !snapshot.contains(card.id))
            continue;
        const model::ObjectState& state = snapshot.at(card.id);
        if (card.isDead == state.isAlive() && card.shape != ui::CardShape::Names)
            return QStringLiteral("%1 is dead on one side only").arg(card.title);
        if (card.sign != ui::CountSign::Number || card.isDead)
            continue;
        if (card.refcount != state.refcount || card.count != QString::number(state.refcount))
            return QStringLiteral("%1 shows %2, but has %3")
                .arg(card.title, card.count)
                .arg(state.refcount);
    }
    return {};
}

/// Where two pictures differ; empty: nowhere.
QString pictureDifference(const ui::Picture& a, const ui::Picture& b)
{
    if (a.cards.size() != b.cards.size() || a.edges.size() != b.edges.size()
        || a.rows.size() != b.rows.size() || a.points != b.points)
        return QStringLiteral("cards %1|%2, edges %3|%4, rows %5|%6, or curves")
            .arg(a.cards.size())
            .arg(b.cards.size())
            .arg(a.edges.size())
            .arg(b.edges.size())
            .arg(a.rows.size())
            .arg(b.rows.size());
    for (std::size_t i = 0; i < a.cards.size(); ++i) {
        const ui::Card& one = a.cards[i];
        const ui::Card& other = b.cards[i];
        if (one.id != other.id || one.rect != other.rect || one.count != other.count
            || one.title != other.title || one.shape != other.shape || one.opacity != other.opacity)
            return QStringLiteral("card %1").arg(one.title);
    }
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        if (a.rows[i].label != b.rows[i].label || a.rows[i].value != b.rows[i].value)
            return QStringLiteral("line %1").arg(a.rows[i].label);
    return {};
}

} // namespace

class TestMonkey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomGesturesAndBackAgain();
};

void TestMonkey::randomGesturesAndBackAgain()
{
    const unsigned seed = monkeySeed();
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("REFSCOPE_MONKEY_GESTURES", &isGiven);
    const int count = isGiven ? given : kGesturesInCi;
    qInfo("REFSCOPE_MONKEY_SEED=%u, gestures: %d", seed, count);
    Monkey monkey(seed);
    QVERIFY(monkey.settle());
    monkey.session().goToEnd();
    QVERIFY(monkey.settle());
    const model::EventIndex end = monkey.session().cursor();
    const model::Snapshot start = monkey.session().timeline().snapshot();
    const ui::Picture picture = monkey.picture();
    const ui::ViewOptions options = monkey.scene()->viewOptions();
    const model::SessionDocument document = monkey.session().document();

    for (int i = 1; i <= count; ++i) {
        monkey.gesture();
        const QByteArray where = QStringLiteral("seed %1, gesture %2: %3")
                                     .arg(QString::number(seed), QString::number(i), monkey.last())
                                     .toUtf8();
        if (qEnvironmentVariableIsSet("REFSCOPE_MONKEY_TALKS"))
            qInfo("%s", where.constData());
        QVERIFY2(monkey.settle(), where.constData());
        QVERIFY2(monkey.window.isVisible(), where.constData());
        const QString wrong =
            disagreement(monkey.picture(), monkey.session().timeline().snapshot());
        QVERIFY2(wrong.isEmpty(), where + "; " + wrong.toUtf8());
        if (i % kAuditEvery == 0) {
            const auto complaints = model::audit(monkey.session().recording());
            const std::string first = complaints.empty() ? std::string() : complaints.front();
            QVERIFY2(first.empty(), where + "; " + first.c_str());
        }
        if (i % 1000 == 0)
            qInfo("%d gestures", i);
        QVERIFY2(monkey.trim(), where.constData());
    }

    QVERIFY(monkey.undoEverything(options));
    QCOMPARE(monkey.session().script().source, QString::fromLatin1(kMonkeyScript));
    QCOMPARE(monkey.session().document().branches().size(), document.branches().size());
    QVERIFY(monkey.session().document().currentBranch().statements.empty());
    monkey.session().seek(end);
    QVERIFY(monkey.settle());
    QVERIFY(monkey.session().timeline().snapshot() == start);
    const QString differs = pictureDifference(picture, monkey.picture());
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

REFSCOPE_TEST(TestMonkey)
#include "tst_monkey.moc"
