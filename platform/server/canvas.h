#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <cairo.h>
#include <pango/pangocairo.h>

namespace platform {

struct Colour { double red, green, blue; };

// An A4 page in points; text through Pango, so that every character finds a font that has it.
class Canvas {
public:
    static constexpr double width = 595.28, height = 841.89;

    Canvas();
    void colour(Colour);
    void frame(double inset, double thickness);
    void line(double x1, double y1, double x2, double y2, double thickness);
    void box(double x, double y, double w, double h, double thickness);
    void fill(double x, double y, double w, double h);
    // `font` as Pango names it ("Noto Serif CJK SC Bold 30"). Return the height that was used.
    double centred(double y, const std::string& font, const std::string& text, int spacing = 0);
    void outlined(double y, const std::string& font, const std::string& text, int spacing);    // centred; the font is not embedded
    // Slanted and over and over, from edge to edge, as outlines that the file holds once: no words of it.
    void everywhere(Colour, const std::string& font, const std::string& text, double apart, double rowGap);
    double paragraph(double x, double y, double wide, const std::string& font, const std::string& text, double lineHeight = 1.6);
    void right(double x, double y, const std::string& font, const std::string& text);
    double widthOf(const std::string& font, const std::string& text);
    void title(const std::string&);    // of the file
    void nextPage() { cairo_show_page(raw()); }
    cairo_t* raw() { return cairo_.get(); }
    std::vector<std::uint8_t> finish();

private:
    using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;
    Layout layout(const std::string& font, const std::string& text);
    Layout spacedInTheMiddle(double y, const std::string& font, const std::string& text, int spacing, double& height);

    std::vector<std::uint8_t> bytes_;
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_;
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo_;
};

}  // namespace platform
