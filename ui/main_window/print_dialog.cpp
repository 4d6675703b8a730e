#include "ui/main_window/print_dialog.h"

#include "model/lesson/lesson_parser.h"
#include "ui/main_window/choice_box.h"
#include "ui/main_window/print_pages.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PrintDialog::PrintDialog(ExportSubject subject, QWidget* parent)
    : QDialog(parent), m_subject(std::make_shared<const ExportSubject>(std::move(subject))),
      m_printer(QPrinter::HighResolution), m_moments(combo("printMoments")),
      m_area(combo("printArea")), m_theme(combo("printTheme")), m_paper(combo("printPaper")),
      m_orientation(combo("printOrientation")),
      m_captions(new QCheckBox(tr("&Captions below the pictures"), this)),
      m_legend(new QCheckBox(tr("&Legend below the pictures"), this)),
      m_marks(new QCheckBox(tr("Marks of the &question or lesson"), this)),
      m_where(new QLabel(this)), m_preview(new QPrintPreviewWidget(&m_printer, this)),
      m_back(new QPushButton(tr("&Back"), this)), m_forward(new QPushButton(tr("&Forward"), this)),
      m_print(nullptr)
{
    setWindowTitle(tr("Print"));
    setObjectName(QStringLiteral("printDialog"));
    m_printer.setDocName(m_subject->scriptName);
    build();
    load();
    for (QComboBox* box : {m_moments, m_area, m_theme, m_paper, m_orientation})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintDialog::layOut);
    for (QCheckBox* box : {m_captions, m_legend, m_marks})
        connect(box, &QCheckBox::toggled, this, &PrintDialog::layOut);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter* printer) { printPages(*printer, m_pages); });
    const auto turn = [this](int by) {
        m_preview->setCurrentPage(m_preview->currentPage() + by);
        Q_EMIT m_preview->previewChanged();
    };
    connect(m_back, &QPushButton::clicked, this, [turn] { turn(-1); });
    connect(m_forward, &QPushButton::clicked, this, [turn] { turn(1); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, [this] {
        const int page = m_preview->currentPage();
        const auto count = static_cast<int>(m_pages.size());
        m_back->setEnabled(page > 1);
        m_forward->setEnabled(page < count);
        if (count > 0)
            m_where->setText(tr("Sheet %1 of %2").arg(page).arg(count));
    });
    resize(1000, 640);
    layOut();
}

PrintDialog::~PrintDialog() = default;

QComboBox* PrintDialog::combo(const char* name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    return box;
}

void PrintDialog::build()
{
    using Moments = ExportChoice::Moments;
    addChoice(m_moments, tr("This moment"), Moments::Here);
    if (!m_subject->bookmarks.empty() || model::isLesson(m_subject->timeline.recording().source))
        addChoice(m_moments, tr("Every stop point"), Moments::Stops);
    addChoice(m_moments, tr("Every line"), Moments::Lines);
    using Kind = ExportArea::Kind;
    addChoice(m_area, tr("Everything"), Kind::Scene);
    addChoice(m_area, tr("What the window shows"), Kind::View);
    addChoice(m_theme, tr("Print: black on white"), Theme::Id::Print);
    addChoice(m_theme, tr("Light"), Theme::Id::Light);
    addChoice(m_theme, tr("Dark"), Theme::Id::Dark);
    addChoice(m_theme, tr("High contrast"), Theme::Id::HighContrast);
    for (const QPageSize::PageSizeId size :
         {QPageSize::A4, QPageSize::A3, QPageSize::A5, QPageSize::Letter, QPageSize::Legal})
        addChoice(m_paper, QPageSize::name(size), size);
    addChoice(m_orientation, tr("Landscape"), QPageLayout::Landscape);
    addChoice(m_orientation, tr("Portrait"), QPageLayout::Portrait);
    m_captions->setObjectName(QStringLiteral("printCaptions"));
    m_legend->setObjectName(QStringLiteral("printLegend"));
    m_preview->setMinimumSize(420, 320);
    m_preview->setAccessibleName(tr("Preview"));

    auto* fields = new QFormLayout;
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields->addRow(tr("&Moments:"), m_moments);
    fields->addRow(tr("&Area:"), m_area);
    fields->addRow(tr("T&heme:"), m_theme);
    fields->addRow(tr("&Paper:"), m_paper);
    fields->addRow(tr("&Orientation:"), m_orientation);
    fields->addRow(m_captions);
    fields->addRow(m_legend);
    fields->addRow(m_marks);
    m_marks->setObjectName(QStringLiteral("printMarks"));
    m_marks->setVisible(m_subject->canBeMarked());
    m_where->setObjectName(QStringLiteral("printWhere"));
    m_where->setWordWrap(true);
    auto* turning = new QHBoxLayout;
    turning->addWidget(m_back);
    turning->addWidget(m_forward);
    auto* side = new QVBoxLayout;
    side->addLayout(fields);
    side->addStretch(1);
    side->addWidget(m_where);
    side->addLayout(turning);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_preview, 1);
    middle->addSpacing(8);
    middle->addLayout(side);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_print = buttons->addButton(tr("P&rint\u2026"), QDialogButtonBox::AcceptRole);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrintDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintDialog::reject);
}

void PrintDialog::load()
{
    const QSettings settings;
    const auto stored = [&](const char* name, int value) {
        return settings.value(QLatin1String("print/") + QLatin1String(name), value).toInt();
    };
    const bool usesLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    chooseIn(m_moments, stored("moments", static_cast<int>(ExportChoice::Moments::Here)));
    chooseIn(m_area, stored("area", static_cast<int>(ExportArea::Kind::Scene)));
    chooseIn(m_theme, stored("theme", static_cast<int>(Theme::Id::Print)));
    chooseIn(m_paper, stored("paper", usesLetter ? QPageSize::Letter : QPageSize::A4));
    chooseIn(m_orientation, stored("orientation", QPageLayout::Landscape));
    m_captions->setChecked(stored("captions", 1) != 0);
    m_legend->setChecked(stored("legend", 0) != 0);
    m_marks->setChecked(stored("marks", 1) != 0);
}

void PrintDialog::save() const
{
    QSettings settings;
    const auto store = [&](const char* name, int value) {
        settings.setValue(QLatin1String("print/") + QLatin1String(name), value);
    };
    store("moments", m_moments->currentData().toInt());
    store("area", m_area->currentData().toInt());
    store("theme", m_theme->currentData().toInt());
    store("paper", m_paper->currentData().toInt());
    store("orientation", m_orientation->currentData().toInt());
    store("captions", m_captions->isChecked() ? 1 : 0);
    store("legend", m_legend->isChecked() ? 1 : 0);
    store("marks", m_marks->isChecked() ? 1 : 0);
}

ExportChoice PrintDialog::choice() const
{
    ExportChoice choice;
    choice.form = ExportForm::Pdf;
    choice.moments = chosenIn<ExportChoice::Moments>(m_moments);
    choice.area = chosenIn<ExportArea::Kind>(m_area);
    choice.options.theme = chosenIn<Theme::Id>(m_theme);
    choice.options.hasCaptions = m_captions->isChecked();
    choice.options.hasLegend = m_legend->isChecked();
    choice.hasMarks = m_marks->isChecked();
    choice.options.paperInches = printableInches(m_printer);
    return choice;
}

void PrintDialog::choosePaper()
{
    m_printer.setPageSize(QPageSize(chosenIn<QPageSize::PageSizeId>(m_paper)));
    m_printer.setPageOrientation(chosenIn<QPageLayout::Orientation>(m_orientation));
}

void PrintDialog::layOut()
{
    choosePaper();
    m_print->setEnabled(false);
    m_where->setText(tr("The sheets are being laid out\u2026"));
    m_layouts.start(
        [subject = m_subject, wanted = choice()](const std::atomic<bool>& isDropped) {
            Layout layout;
            layout.moments = momentsOf(*subject, wanted).size();
            if (layout.moments <= kMostSheets)
                layout.pages = pagesOf(*subject, wanted, isDropped);
            return layout;
        },
        [this](Layout layout) { take(std::move(layout)); });
}

void PrintDialog::take(Layout layout)
{
    m_pages = std::move(layout.pages);
    m_print->setEnabled(!m_pages.empty());
    m_preview->updatePreview();
    m_preview->fitInView();
    m_preview->setCurrentPage(1);
    Q_EMIT m_preview->previewChanged();
    if (layout.moments > kMostSheets)
        m_where->setText(tr("These are %1 sheets; at most %2 are printed at once: choose fewer "
                            "moments, or export a PDF.")
                             .arg(layout.moments)
                             .arg(kMostSheets));
    Q_EMIT laidOut();
}

void PrintDialog::accept()
{
    if (m_pages.empty())
        return;
    m_printer.setFromTo(1, static_cast<int>(m_pages.size()));
    QPrintDialog dialog(&m_printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<Page> wanted = m_pages;
    if (m_printer.printRange() == QPrinter::PageRange && m_printer.toPage() > 0) {
        const auto last = std::min(wanted.size(), static_cast<std::size_t>(m_printer.toPage()));
        const auto first =
            std::min(last, static_cast<std::size_t>(std::max(1, m_printer.fromPage()) - 1));
        wanted.assign(m_pages.begin() + static_cast<std::ptrdiff_t>(first),
                      m_pages.begin() + static_cast<std::ptrdiff_t>(last));
    }
    if (!printPages(m_printer, wanted)) {
        m_where->setText(
            tr("The printer did not take it: choose another one, or print to a file."));
        return;
    }
    save();
    QDialog::accept();
}

} // namespace ui
