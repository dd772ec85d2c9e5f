#include "platform/server/canvas.h"

#include <numbers>
#include <stdexcept>

#include <cairo-pdf.h>

namespace platform {

namespace {

cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
    auto& bytes = *static_cast<std::vector<std::uint8_t>*>(to);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Canvas::Canvas()
    : surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, width, height), &cairo_surface_destroy),
      cairo_(cairo_create(surface_.get()), &cairo_destroy) {}

void Canvas::colour(Colour c) { cairo_set_source_rgb(raw(), c.red, c.green, c.blue); }

void Canvas::box(double x, double y, double w, double h, double thickness) {
    cairo_set_line_width(raw(), thickness);
    cairo_rectangle(raw(), x, y, w, h);
    cairo_stroke(raw());
}

void Canvas::frame(double inset, double thickness) { box(inset, inset, width - 2 * inset, height - 2 * inset, thickness); }

void Canvas::line(double x1, double y1, double x2, double y2, double thickness) {
    cairo_set_line_width(raw(), thickness);
    cairo_move_to(raw(), x1, y1);
    cairo_line_to(raw(), x2, y2);
    cairo_stroke(raw());
}

void Canvas::fill(double x, double y, double w, double h) {
    cairo_rectangle(raw(), x, y, w, h);
    cairo_fill(raw());
}

Canvas::Layout Canvas::layout(const std::string& font, const std::string& text) {
    Layout made(pango_cairo_create_layout(raw()), &g_object_unref);
    auto* description = pango_font_description_from_string(font.c_str());
    pango_layout_set_font_description(made.get(), description);
    pango_font_description_free(description);
    pango_cairo_context_set_resolution(pango_layout_get_context(made.get()), 72);    // font sizes are points of the page
    pango_layout_set_text(made.get(), text.c_str(), int(text.size()));
    return made;
}

Canvas::Layout Canvas::spacedInTheMiddle(double y, const std::string& font, const std::string& text, int spacing, double& used) {
    auto made = layout(font, text);
    auto* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing * PANGO_SCALE));
    pango_layout_set_attributes(made.get(), attributes);
    pango_attr_list_unref(attributes);
    int w = 0, h = 0;
    pango_layout_get_size(made.get(), &w, &h);
    cairo_move_to(raw(), (width - w / double(PANGO_SCALE)) / 2, y);
    used = h / double(PANGO_SCALE);
    return made;
}

double Canvas::centred(double y, const std::string& font, const std::string& text, int spacing) {
    double used = 0;
    auto made = spacedInTheMiddle(y, font, text, spacing, used);
    pango_cairo_show_layout(raw(), made.get());
    return used;
}

void Canvas::outlined(double y, const std::string& font, const std::string& text, int spacing) {
    double used = 0;
    auto made = spacedInTheMiddle(y, font, text, spacing, used);
    pango_cairo_layout_path(raw(), made.get());
    cairo_fill(raw());
}

void Canvas::everywhere(Colour colour, const std::string& font, const std::string& text, double apart, double rowGap) {
    const double wide = widthOf(font, text) + apart;
    const cairo_rectangle_t extents{0, 0, wide, rowGap};
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> tile(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents), &cairo_surface_destroy);
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen(cairo_create(tile.get()), &cairo_destroy);
    cairo_set_source_rgb(pen.get(), colour.red, colour.green, colour.blue);
    auto words = layout(font, text);
    cairo_move_to(pen.get(), apart / 2, rowGap / 4);   // inside, for a seam through a character shows
    pango_cairo_layout_path(pen.get(), words.get());
    cairo_fill(pen.get());
    std::unique_ptr<cairo_pattern_t, decltype(&cairo_pattern_destroy)> pattern(cairo_pattern_create_for_surface(tile.get()), &cairo_pattern_destroy);
    cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_REPEAT);
    cairo_matrix_t slant;
    cairo_matrix_init_rotate(&slant, std::numbers::pi / 6);
    cairo_pattern_set_matrix(pattern.get(), &slant);
    cairo_set_source(raw(), pattern.get());
    cairo_paint(raw());
}

void Canvas::title(const std::string& text) { cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, text.c_str()); }

double Canvas::paragraph(double x, double y, double wide, const std::string& font, const std::string& text, double lineHeight) {
    auto made = layout(font, text);
    pango_layout_set_width(made.get(), int(wide * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(made.get(), float(lineHeight));
    int w = 0, h = 0;
    pango_layout_get_size(made.get(), &w, &h);
    cairo_move_to(raw(), x, y);
    pango_cairo_show_layout(raw(), made.get());
    return h / double(PANGO_SCALE);
}

void Canvas::right(double x, double y, const std::string& font, const std::string& text) {
    auto made = layout(font, text);
    cairo_move_to(raw(), x - widthOf(font, text), y);
    pango_cairo_show_layout(raw(), made.get());
}

double Canvas::widthOf(const std::string& font, const std::string& text) {
    int w = 0, h = 0;
    pango_layout_get_size(layout(font, text).get(), &w, &h);
    return w / double(PANGO_SCALE);
}

std::vector<std::uint8_t> Canvas::finish() {
    cairo_show_page(raw());
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("the page cannot be drawn");
    return std::move(bytes_);
}

}  // namespace platform
