#pragma once

#include "model/history/recording.h"
#include "model/session/completer.h"
#include "ui/scene/newest_answer.h"

#include <QObject>

#include <functional>
#include <memory>

class QKeyEvent;
class QListWidget;
class QPlainTextEdit;

namespace ui {

/// Completes the word before the cursor of a prompt with names and attributes of the moment shown:
/// at once where there is only one, else from a list that keys walk through.
///
/// Cost:    words are found in another thread; typing goes on meanwhile.
class ConsoleCompletion final : public QObject
{
    Q_OBJECT

public:
    /// The moment that names are taken from; nothing without a recording.
    struct Moment
    {
        std::shared_ptr<const model::Recording> recording;
        model::Snapshot snapshot;
    };
    using MomentNow = std::function<Moment()>;

    ConsoleCompletion(QPlainTextEdit* input, MomentNow now);
    ~ConsoleCompletion() override;

    /// Looks for words; `isAsked`: by the key for it, so that the only one is put in.
    void start(bool isAsked);
    void close();
    bool isOpen() const;
    /// Whether the key was for the list. Others are for the text, and afterwards follow().
    bool takeKey(const QKeyEvent& event);
    /// The text has changed: the list follows what is being typed, or ends.
    void follow();
    const QListWidget* list() const { return m_list; }

private:
    struct Question
    {
        Moment moment;
        QString text; ///< Up to the cursor.
        bool isAsked = false;
    };
    struct Answer
    {
        model::Completions found;
        QString text;
        bool isAsked = false;
    };

    static Answer answer(const Question& question);
    QString textBefore() const;
    void show(const Answer& answer);
    void fill(const model::Completions& found);
    void place();
    void put(const QString& word);
    void acceptSelected();

    QPlainTextEdit* m_input;
    MomentNow m_now;
    QListWidget* m_list;
    NewestAnswer<Question, Answer> m_words;
    qsizetype m_begin = 0;   ///< Where the word begins, in characters.
    bool m_isChosen = false; ///< Return takes the selected word: it was asked or walked for.
};

} // namespace ui
