using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>Drafts of real exports, untouched: they read whole, and what converted is what did.</summary>
public sealed class RealDataDraftTests
{
    [Theory]
    [InlineData("x_education", "*", "outcome", 9240, 3561)]
    [InlineData("olist", "*", "won", 7966, 658)]
    [InlineData("leadforge/tables", "*", "won", 8523, 1788)]
    [InlineData("leadforge/public_snapshot/tables", "*", "opportunity", 5000, 4255)]
    [InlineData("bank_marketing", "bank-full", "outcome", 45_211, 5289)]
    [InlineData("bank_marketing", "bank-additional-full", "outcome", 41_188, 4640)]
    public void A_draft_of_real_exports_reads_whole_and_finds_the_conversions(
        string folder, string files, string conversion, int mature, int conversions)
    {
        using var own = Linked(folder, files);
        own.Write("funnel.yaml", FunnelDraft.Of(own.Path).Yaml);

        var check = FunnelCheck.Of(FunnelFile.Load(own.Path));

        Assert.Equal(conversion, check.Funnel.Conversion.ToString());
        Assert.Empty(check.Read.Rejected);
        Assert.NotEmpty(check.Read.Records.LeadColumns);
        Assert.Equal((mature, conversions), (check.Snapshots.Mature.Count, check.Conversions));
    }

    [Fact]
    public void A_draft_finds_the_outcome_the_order_and_the_points_of_a_flat_table()
    {
        var guesses = FunnelDraft.Of(RealDataFolder.Data("x_education")).Guesses;
        Assert.Contains(guesses, guess => guess is { Column: "Lead Number", Guessed: "order" });
        Assert.Contains(guesses, guess => guess.Column == "Converted" && guess.Guessed.Contains("outcome"));
        Assert.Equal(2, guesses.Count(guess => guess.Guessed == "points"));
        Assert.Contains(guesses, guess => guess.Guessed.Contains("missing: [Select"));
        Assert.Equal(Sureness.Guess, guesses.Single(guess => guess.Column == "Lead Profile").Sureness);
        foreach (var name in new[] { "Tags", "Lead Quality", "Last Notable Activity", "Asymmetrique Profile Index" })
            Assert.Contains("known: unknown", guesses.Single(guess => guess.Column == name).Guessed);
    }

    [Fact]
    public void What_sales_or_the_outcome_filled_in_is_left_out()
    {
        var guesses = FunnelDraft.Of(RealDataFolder.Data("leadforge/tables")).Guesses;
        foreach (var name in new[] { "current_stage", "is_sql", "owner_rep_id" })
            Assert.Contains("known: unknown", guesses.Single(guess => guess.Column == name).Guessed);
        foreach (var name in new[] { "converted_within_90_days", "conversion_timestamp" })
            Assert.Contains("known: outcome", guesses.Single(guess => guess.Column == name).Guessed);
    }

    private static TempFolder Linked(string data, string files)
    {
        var source = RealDataFolder.Data(data);
        var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(source, files + ".csv"))
            File.CreateSymbolicLink(Path.Combine(folder.Path, Path.GetFileName(file)), file);
        return folder;
    }
}
