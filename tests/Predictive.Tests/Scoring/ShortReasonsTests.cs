using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Predictive.Data;
using Predictive.Scoring;
using Xunit;

namespace Predictive.Tests.Scoring;

public sealed class ShortReasonsTests
{
    [Fact]
    public void As_many_whole_reasons_as_fit_are_told_by_what_they_speak_for() => Assert.Equal(
        "For: last 'pricing_page' 2 days ago (+6.4 points); seniority is 'director' (+1.5). "
            + "Against: 0.3 events a day (-6.3 points)",
        ShortReasons.Of(
        [
            new Reason("a", "last 'pricing_page' 2 days ago", 0.0640), new Reason("b", "0.3 events a day", -0.0628),
            new Reason("c", "seniority is 'director'", 0.015), new Reason("d", new string('x', 250), 0.01),
            new Reason("e", "short", 0.009),
        ]));

    [Fact]
    public void One_side_stands_alone_where_nothing_speaks_for_the_other() => Assert.Equal(
        "Against: no visits (-2.0 points)",
        ShortReasons.Of([new Reason("a", "no visits", -0.02), new Reason("b", "nothing much", 0.0004)]));

    [Fact]
    public void Without_reasons_it_is_empty() => Assert.Equal("", ShortReasons.Of([]));

    [Fact]
    public void A_reason_that_does_not_fit_alone_is_cut_between_characters()
    {
        const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
        var line = ShortReasons.Of([new Reason("a", string.Concat(Enumerable.Repeat(Family, 40)), 0.1)]);
        Assert.StartsWith($"For: {Family}", line, StringComparison.Ordinal);
        Assert.EndsWith("…", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, ShortText.OfAField - Family.Length, ShortText.OfAField);
        Assert.Equal(0, (line.Length - "For: …".Length) % Family.Length);
    }

    [Fact]
    public void It_is_one_line_that_never_is_too_long() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonNull<string> Words, int Thousandths)[]>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (told, most) =>
        {
            var reasons = told.Select((one, i) => new Reason(
                i.ToString(CultureInfo.InvariantCulture), one.Words.Get, one.Thousandths % 1000 / 1000.0));
            var line = ShortReasons.Of(reasons, most.Get);
            return line.Length <= most.Get && !line.Any(char.IsControl);
        }).QuickCheckThrowOnFailure();
}
