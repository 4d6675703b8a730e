// The journal as rows: lazily written sentences, filters, a million events.

#include "model/history/changes.h"
#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "ui/panels/journal_model.h"
#include "ui/panels/journal_view.h"

#include <QIdentityProxyModel>
#include <QSignalSpy>

#include <set>

namespace {

using ui::EventSort;

void show(ui::JournalModel& model, const std::shared_ptr<const model::Recording>& recording)
{
    model.setRun(std::make_unique<model::Timeline>(recording), recording);
}

ui::JournalFilter everything()
{
    ui::JournalFilter filter;
    filter.sorts = ui::kAllSorts;
    return filter;
}

/// A run of many lines and nothing else.
std::shared_ptr<const model::Recording> longRun(std::uint32_t events)
{
    const auto recording = std::const_pointer_cast<model::Recording>(tests::stories::cycle());
    const model::Snapshot now = tests::snapshotAtEnd(*recording);
    const model::ObjectId frame = now.topFrame();
    std::uint32_t line = now.at(frame).line;
    for (std::uint32_t i = 0; i < events; ++i) {
        recording->journal.append(model::event::LineReached{frame, line, i % 9 + 1});
        line = i % 9 + 1;
    }
    return recording;
}

/// Notes for which rows somebody wants the sentence.
class Counter final : public QIdentityProxyModel
{
public:
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole)
            rows.insert(index.row());
        return QIdentityProxyModel::data(index, role);
    }

    mutable std::set<int> rows;
};

} // namespace

class TestJournalModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsARowWithASentence();
    void filterKeepsSomeSorts();
    void filterKeepsEventsAboutAnObject();
    void filterByWordsFindsSentences();
    void rowBeforeTheCursorIsTheLastThatHappened();
    void onlySentencesInSightAreWritten();
    void foldedEventsAreOneRow();
    void keysMoveAndChooseRows();
};

void TestJournalModel::everyEventIsARowWithASentence()
{
    const auto recording = tests::stories::refAndCallback();
    ui::JournalModel model;
    model.setFilter(everything());
    show(model, recording);
    QCOMPARE(model.rowCount(), static_cast<int>(recording->journal.size()));
    for (int row = model.rowCount() - 1; row >= 0; --row) {
        QVERIFY(!model.index(row, 0).data().toString().isEmpty());
        QCOMPARE(model.eventAt(row), static_cast<model::EventIndex>(row));
    }
}

void TestJournalModel::filterKeepsSomeSorts()
{
    ui::JournalModel model;
    ui::JournalFilter filter;
    filter.sorts = static_cast<ui::EventSorts>(EventSort::Weak);
    model.setFilter(filter);
    show(model, tests::stories::refAndCallback());
    QTRY_VERIFY(!model.isSearching());
    QVERIFY(model.rowCount() >= 3); // Linked, cleared, callback called.
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data(ui::JournalModel::SortRole).toInt(),
                 static_cast<int>(EventSort::Weak));
}

void TestJournalModel::filterKeepsEventsAboutAnObject()
{
    const auto recording = tests::stories::refAndCallback();
    const model::ObjectId last{tests::snapshotAtEnd(*recording).lastId()};
    ui::JournalModel model;
    ui::JournalFilter filter = everything();
    filter.object = last;
    model.setFilter(filter);
    show(model, recording);
    QTRY_VERIFY(!model.isSearching());
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model::mentions(recording->journal.at(model.eventAt(row)), last));
}

void TestJournalModel::filterByWordsFindsSentences()
{
    ui::JournalModel model;
    ui::JournalFilter filter = everything();
    filter.text = QStringLiteral("LINE 7");
    model.setFilter(filter);
    show(model, tests::stories::refAndCallback());
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data().toString().contains(QStringLiteral("line 7")));
}

void TestJournalModel::rowBeforeTheCursorIsTheLastThatHappened()
{
    ui::JournalModel model;
    model.setFilter(everything());
    show(model, tests::stories::refAndCallback());
    QCOMPARE(model.rowBefore(0), -1);
    QCOMPARE(model.rowBefore(5), 4);
    model.setCursor(5);
    QVERIFY(model.index(4, 0).data(ui::JournalModel::IsPastRole).toBool());
    QVERIFY(!model.index(5, 0).data(ui::JournalModel::IsPastRole).toBool());
}

void TestJournalModel::onlySentencesInSightAreWritten()
{
    ui::JournalModel model;
    model.setFilter(everything());
    show(model, longRun(1'000'000));
    Counter counter;
    counter.setSourceModel(&model);
    ui::JournalView view;
    view.setModel(&counter);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));

    int jumps = 0;
    for (int row = 0; row < model.rowCount(); row += 99'991) {
        view.setCurrentIndex(counter.index(row, 0));
        view.scrollTo(counter.index(row, 0));
        view.viewport()->repaint();
        QVERIFY(view.visualRect(counter.index(row, 0)).isValid());
        ++jumps;
    }
    const auto inSight =
        static_cast<std::size_t>(300 / view.visualRect(view.currentIndex()).height() + 2);
    QVERIFY(!counter.rows.empty());
    QVERIFY2(counter.rows.size() <= inSight * static_cast<std::size_t>(jumps + 1),
             qPrintable(QString::number(counter.rows.size())));
}

void TestJournalModel::foldedEventsAreOneRow()
{
    const auto recording = tests::stories::refAndCallback();
    ui::JournalModel model;
    model.setFilter(everything());
    model.setRun(std::make_unique<model::Timeline>(recording), recording,
                 {{0, 3, QStringLiteral("getting ready")}, {5, 9, QStringLiteral("import that")}});
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), static_cast<int>(recording->journal.size()) - 2 - 3);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("getting ready"));
    QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("import that"));
    QCOMPARE(model.cursorBehind(3), 9U);
    QCOMPARE(model.cursorBehind(4), 10U);
    QCOMPARE(model.rowBefore(7), 3);

    ui::JournalFilter words = everything();
    words.text = QStringLiteral("import");
    model.setFilter(words);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 1);
}

void TestJournalModel::keysMoveAndChooseRows()
{
    ui::JournalModel model;
    model.setFilter(everything());
    show(model, tests::stories::refAndCallback());
    ui::JournalView view;
    view.setModel(&model);
    view.resize(600, 300);
    view.setCurrentIndex(model.index(2, 0));
    QSignalSpy chosen(&view, &ui::JournalView::rowChosen);

    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(chosen.count(), 3);
    QCOMPARE(view.currentIndex().row(), model.rowCount() - 1);
}

REFSCOPE_TEST(TestJournalModel)
#include "tst_journal_model.moc"
