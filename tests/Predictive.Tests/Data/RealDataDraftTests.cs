using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class RealDataDraftTests
{
    [Theory]
    [InlineData("x_education", 9240)]
    [InlineData("olist", 8000)]
    [InlineData("leadforge/tables", 5000)]
    [InlineData("bank_marketing", 41_188)]
    public void A_draft_of_real_exports_loads_and_reads(string folder, int leads)
    {
        var data = RealDataFolder.Data(folder);
        using var own = new TempFolder();
        var draft = FunnelDraft.Of(data);
        var path = own.Write("funnel.yaml", draft.Yaml);
        var result = FunnelRecordReader.Read(FunnelFile.Load(path, data));
        Assert.Equal(leads, result.Records.Leads.Count);
        Assert.NotEmpty(result.Records.LeadColumns);
    }

    [Fact]
    public void A_draft_finds_the_outcome_the_order_and_the_points_of_a_flat_table()
    {
        var guesses = FunnelDraft.Of(RealDataFolder.Data("x_education")).Guesses;
        Assert.Contains(guesses, guess => guess is { Column: "Lead Number", Guessed: "order" });
        Assert.Contains(guesses, guess => guess.Column == "Converted" && guess.Guessed.Contains("outcome"));
        Assert.Equal(2, guesses.Count(guess => guess.Guessed == "points"));
        Assert.Contains(guesses, guess => guess.Guessed.Contains("missing: [Select"));
    }
}
