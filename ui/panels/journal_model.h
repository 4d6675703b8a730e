#pragma once

#include "model/history/timeline.h"
#include "ui/panels/journal_filter.h"

#include <QAbstractListModel>
#include <QCache>

namespace ui {

/// The events of a recording as sentences, one row each, narrowed by a filter. A sentence is
/// written when somebody looks at its row.
///
/// Cost:    setRun(), setFilter() return at once; rows come from a JournalSearch.
class JournalModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        EventRole = Qt::UserRole, ///< The event's index in the journal, as uint.
        SortRole,                 ///< EventSort as int.
        IsDeathRole,              ///< Whether an object is freed.
        IsPastRole,               ///< Whether the cursor has seen it.
    };

    explicit JournalModel(QObject* parent = nullptr);

    /// Null: no rows. Otherwise a timeline of its own, which moves to where rows are read.
    void setRun(std::unique_ptr<model::Timeline> reader,
                std::shared_ptr<const model::Recording> recording, JournalFolds folds = {});
    void setFilter(const JournalFilter& filter);
    const JournalFilter& filter() const { return m_filter; }
    void setCursor(model::EventIndex cursor);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    model::EventIndex eventAt(int row) const;
    /// The cursor behind what the row stands for.
    model::EventIndex cursorBehind(int row) const;
    /// The row of the last event that lies before the cursor; -1 if there is none.
    int rowBefore(model::EventIndex cursor) const;
    bool isSearching() const { return m_isSearching; }
    model::EventIndex eventCount() const { return m_recording ? m_recording->journal.size() : 0; }

Q_SIGNALS:
    /// More rows came, or the search has ended.
    void rowsFound();

private:
    bool isWhole() const { return m_filter.letsAllPass() && m_folds.empty(); }
    const JournalFold* foldAt(model::EventIndex at) const;
    void restart();
    void append(const std::vector<model::EventIndex>& rows);

    QString sentenceAt(model::EventIndex at) const;

    JournalSearch m_search;
    std::unique_ptr<model::Timeline> m_reader;
    std::shared_ptr<const model::Recording> m_recording;
    mutable QCache<model::EventIndex, QString> m_sentences;
    JournalFilter m_filter;
    JournalFolds m_folds;
    std::vector<model::EventIndex> m_rows; // Unused while every event has a row.
    model::EventIndex m_cursor = 0;
    bool m_isSearching = false;
};

} // namespace ui
