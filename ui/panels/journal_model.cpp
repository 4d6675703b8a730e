#include "ui/panels/journal_model.h"

#include "model/exchange/sentences.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kCachedSentences = 4096;

} // namespace

JournalModel::JournalModel(QObject* parent)
    : QAbstractListModel(parent), m_sentences(kCachedSentences)
{
    connect(&m_search, &JournalSearch::found, this, &JournalModel::append);
    connect(&m_search, &JournalSearch::finished, this, [this] {
        m_isSearching = false;
        Q_EMIT rowsFound();
    });
}

void JournalModel::setRun(std::unique_ptr<model::Timeline> reader,
                          std::shared_ptr<const model::Recording> recording, JournalFolds folds)
{
    m_search.stop();
    m_reader = std::move(reader);
    m_recording = std::move(recording);
    m_folds = std::move(folds);
    m_sentences.clear();
    restart();
}

void JournalModel::setFilter(const JournalFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void JournalModel::restart()
{
    m_search.stop();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_isSearching = m_recording && !isWhole();
    if (m_isSearching)
        m_search.start(m_recording, m_filter, m_folds);
    Q_EMIT rowsFound();
}

void JournalModel::append(const std::vector<model::EventIndex>& rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
    Q_EMIT rowsFound();
}

/// Only which rows are past changes; the view repaints what it shows, so no dataChanged().
void JournalModel::setCursor(model::EventIndex cursor)
{
    m_cursor = cursor;
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_recording)
        return 0;
    return static_cast<int>(isWhole() ? m_recording->journal.size() : m_rows.size());
}

model::EventIndex JournalModel::eventAt(int row) const
{
    return isWhole() ? static_cast<model::EventIndex>(row) : m_rows[static_cast<std::size_t>(row)];
}

/// The fold that the row of an event stands for. Who asks for one object sees no folds.
const JournalFold* JournalModel::foldAt(model::EventIndex at) const
{
    return m_filter.object ? nullptr : foldAround(m_folds, at);
}

model::EventIndex JournalModel::cursorBehind(int row) const
{
    const JournalFold* fold = foldAt(eventAt(row));
    return fold ? fold->end : eventAt(row) + 1;
}

int JournalModel::rowBefore(model::EventIndex cursor) const
{
    if (!m_recording)
        return -1;
    if (isWhole())
        return static_cast<int>(cursor) - 1;
    return static_cast<int>(std::lower_bound(m_rows.begin(), m_rows.end(), cursor) - m_rows.begin())
           - 1;
}

/// Rows are read from the top down, so the reader mostly moves by a few events.
QString JournalModel::sentenceAt(model::EventIndex at) const
{
    if (const JournalFold* fold = foldAt(at))
        return fold->words;
    if (const QString* known = m_sentences.object(at))
        return *known;
    m_reader->seek(at);
    const model::Event& event = m_recording->journal.at(at);
    QString text =
        QString::fromStdString(model::sentence(m_reader->snapshot(), *m_recording, event));
    m_sentences.insert(at, new QString(text));
    return text;
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const model::EventIndex at = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return sentenceAt(at);
    case EventRole: return at;
    case SortRole: return static_cast<int>(sortOf(m_recording->journal.at(at)));
    case IsDeathRole:
        return std::holds_alternative<model::event::Freed>(m_recording->journal.at(at));
    case IsPastRole: return at < m_cursor;
    default: return {};
    }
}

} // namespace ui
