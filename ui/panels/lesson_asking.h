#pragma once

#include "model/core/ids.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// The right part of a lesson's pane: a question with what it takes to answer it, how it was
/// answered, or an exercise. It decides nothing.
class LessonAsking final : public QFrame
{
    Q_OBJECT

public:
    /// One who may die.
    struct Candidate
    {
        model::ObjectId object;
        QString label;

        friend bool operator==(const Candidate&, const Candidate&) = default;
    };
    /// What was said about an answer or an exercise.
    struct Verdict
    {
        enum class Tone { Right, Wrong, Told };
        Tone tone = Tone::Told;
        QString sign;
        QStringList lines;
    };

    explicit LessonAsking(QWidget* parent);

    void showNothing();
    /// A text or number is to be typed; the same question again leaves what has been typed.
    void askText(const QString& question, bool isNumber);
    void askOrder(const QString& question, const QStringList& labels);
    void askDeaths(const QString& question, const std::vector<Candidate>& candidates);
    void showVerdict(const Verdict& verdict);
    void showExercise(const QString& task);
    /// Below an exercise; without lines nothing was checked yet.
    void showResult(const Verdict& verdict);
    /// What stands at the foot: how to go on.
    void setHint(const QString& hint);

    /// Checks or unchecks a candidate, as by hand.
    void toggle(model::ObjectId object);
    std::vector<model::ObjectId> chosen() const;
    QStringList order() const;
    void setTextPixels(int pixels);
    /// Puts the focus where the answer is given, unless that is the scene.
    void focusAnswer();
    bool isEmpty() const { return m_sort == Sort::Nothing; }

Q_SIGNALS:
    void textAnswered(const QString& typed);
    void orderAnswered(const QStringList& labels);
    void deathsAnswered(const std::vector<model::ObjectId>& chosen);
    void chosenChanged();
    void checkWanted();
    void solutionWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Sort { Nothing, Text, Order, Deaths, Verdict, Exercise };

    void begin(Sort sort, const QString& words);
    void answer();
    void moveItem(int by);
    void fitList();
    void placeButtons();

    Sort m_sort = Sort::Nothing;
    bool m_hasTicked = false; // The present click, already.
    Verdict::Tone m_tone = Verdict::Tone::Told;
    QString m_question; ///< With what it offers: whether it is still the same.
    std::vector<Candidate> m_candidates;
    QLabel* m_words;
    QLabel* m_lines;
    QLineEdit* m_typed;
    QListWidget* m_list;
    QPushButton* m_answer;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_solution;
    QLabel* m_hint;
};

} // namespace ui
