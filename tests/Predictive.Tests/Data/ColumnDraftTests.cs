using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>What a draft takes a column of the leads for.</summary>
public sealed class ColumnDraftTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    [Theory]
    [InlineData(4, ColumnMeaning.Number)]
    [InlineData(6, ColumnMeaning.Ignore)]
    public void Numbers_with_a_few_dirty_values_are_numbers(int dirty, ColumnMeaning meaning)
    {
        _folder.WithDeals().WithLeads("employees", i => i < dirty ? $"about {i}" : $"{i * 7}");
        Assert.Equal(meaning, _folder.Column("employees").Meaning);
        if (meaning == ColumnMeaning.Number)
        {
            Assert.Equal(Sureness.Likely, _folder.Guess("employees").Sureness);
            Assert.Contains("numbers but for 4 of 100", _folder.Guess("employees").Why);
        }
    }

    [Theory]
    [InlineData("999", "999")]
    [InlineData("-1", "-1")]
    [InlineData("12", null)]
    public void A_number_that_stands_apart_means_missing(string often, string? missing)
    {
        _folder.WithDeals().WithLeads("days_since_visit", i => i % 3 == 0 ? often : $"{i % 20}");
        Assert.Equal(missing is null ? [] : [missing], _folder.Column("days_since_visit").Missing);
    }

    [Fact]
    public void A_usual_word_for_missing_within_the_range_is_a_number_like_any_other()
    {
        _folder.WithDeals().WithLeads("visits", i => i % 3 == 0 ? "99" : $"{i + 30}");
        Assert.Empty(_folder.Column("visits").Missing);
    }

    [Theory]
    [InlineData("seniority", KnownWhen.Historised)]
    [InlineData("Seniority", KnownWhen.Unknown)]
    [InlineData("status", KnownWhen.Unknown)]
    [InlineData("country", KnownWhen.Static)]
    public void Fields_whose_past_is_told_are_historised_but_not_what_sales_sets(string column, KnownWhen known)
    {
        _folder.WithDeals().WithLeads(column, i => i % 2 == 0 ? "a" : "b")
            .With("field_history.csv", "lead_id,field,old_value,new_value,changed_at", 20,
                i => $"L{i},{(i % 2 == 0 ? "seniority" : "status")},b,a,{DraftFolder.Day(i + 3)}");
        Assert.Equal(known, _folder.Column(column).Known);
        Assert.Equal(
            [ColumnMeaning.Lead, ColumnMeaning.Field, ColumnMeaning.OldValue, ColumnMeaning.NewValue, ColumnMeaning.At],
            _folder.Load().Find(TableRole.FieldHistory)!.Columns.Select(one => one.Meaning));
        Assert.Equal(column != "country", _folder.Guess(column).Why.Contains("history") || column == "status");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("lifecycle_stage")]
    [InlineData("owner_rep")]
    [InlineData("has_phone")]
    [InlineData("win_probability")]
    public void What_changes_by_its_name_is_left_out(string column)
    {
        _folder.WithDeals().WithLeads(column, i => i % 2 == 0 ? "yes" : "no");
        Assert.Equal(KnownWhen.Unknown, _folder.Column(column).Known);
    }

    [Theory]
    [InlineData("lead_score", 1, ColumnMeaning.Points)]
    [InlineData("hubspotscore", 1, ColumnMeaning.Points)]
    [InlineData("points", 1, ColumnMeaning.Points)]
    [InlineData("lead_score", 0.01, ColumnMeaning.Number)]
    [InlineData("predictive_score", 1, ColumnMeaning.Number)]
    [InlineData("credit_score", 1, ColumnMeaning.Number)]
    public void Only_whole_numbers_that_rules_may_have_given_are_points(
        string column, double unit, ColumnMeaning meaning)
    {
        _folder.WithDeals().WithLeads(column, i => FormattableString.Invariant($"{i % 40 * unit}"));
        var drafted = _folder.Column(column);
        Assert.Equal(meaning, drafted.Meaning);
        Assert.Equal(meaning == ColumnMeaning.Points ? KnownWhen.Static : KnownWhen.Unknown, drafted.Known);
    }

    [Fact]
    public void Another_form_of_the_points_is_left_out_with_them()
    {
        _folder.WithDeals().With("leads.csv", "lead_id,created_at,web_fit_score,web_fit_index,web_origin", 100,
            i => $"L{i},{DraftFolder.Day(i)},{i % 30},{(i % 30 > 15 ? "high" : "low")},{(i % 2 == 0 ? "ad" : "fair")}");
        Assert.Equal(ColumnMeaning.Points, _folder.Column("web_fit_score").Meaning);
        Assert.Equal(KnownWhen.Unknown, _folder.Column("web_fit_index").Known);
        Assert.Equal(KnownWhen.Static, _folder.Column("web_origin").Known);
    }

    public void Dispose() => _folder.Dispose();
}
