#pragma once

#include "ui/main_window/export_choice.h"
#include "ui/scene/background_task.h"

#include <QDialog>
#include <QPrinter>

class QCheckBox;
class QComboBox;
class QLabel;
class QPrintPreviewWidget;
class QPushButton;

namespace ui {

/// Asks what is to be printed and on which paper, and shows each sheet before. Pages are laid out
/// in another thread. What was chosen is there again the next time.
class PrintDialog final : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(ExportSubject subject, QWidget* parent);
    ~PrintDialog() override;

    /// Until the sheets of the present choice are laid out.
    bool isBusy() const { return m_layouts.isBusy(); }
    const std::vector<Page>& pages() const { return m_pages; }
    QPrinter& printer() { return m_printer; }

    /// More than these nobody prints by intention.
    static constexpr std::size_t kMostSheets = 250;

public Q_SLOTS:
    void accept() override; ///< Asks for the printer, and prints.

Q_SIGNALS:
    void laidOut();

private:
    struct Layout
    {
        std::vector<Page> pages;
        std::size_t moments = 0;
    };

    void build();
    QComboBox* combo(const char* name);
    void load();
    void save() const;
    void choosePaper();
    void layOut();
    void take(Layout layout);
    ExportChoice choice() const;

    std::shared_ptr<const ExportSubject> m_subject;
    QPrinter m_printer;
    QComboBox* m_moments;
    QComboBox* m_area;
    QComboBox* m_theme;
    QComboBox* m_paper;
    QComboBox* m_orientation;
    QCheckBox* m_captions;
    QCheckBox* m_legend;
    QCheckBox* m_marks;
    QLabel* m_where;
    QPrintPreviewWidget* m_preview;
    QPushButton* m_back;
    QPushButton* m_forward;
    QPushButton* m_print;
    std::vector<Page> m_pages;
    BackgroundTask<Layout> m_layouts;
};

} // namespace ui
