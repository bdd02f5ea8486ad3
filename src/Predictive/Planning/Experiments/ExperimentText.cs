using System.Globalization;
using Predictive.Decisions.Import;

namespace Predictive.Planning.Experiments;

/// <summary>A plan as the text that <see cref="ExperimentFile"/> reads.</summary>
public static class ExperimentText
{
    /// <summary>The text; the same plan gives the same bytes.</summary>
    public static string Of(ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var size = plan.Size;
        return string.Create(CultureInfo.InvariantCulture, $$"""
            # A fair test of two MQL definitions, planned by `predictive experiment plan`. It is never changed, since
            # assignments carry its checksum. Plan anew to test something else.
            experiment: {{Word(plan.Name)}}
            funnel: {{Word(plan.Funnel)}}
            model: {{plan.Model}}
            modelChecksum: {{plan.ModelChecksum}}
            start: {{plan.Start:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}}    # leads created later take part
            arms:
              a: { definition: {{Word(plan.A.Words)}}, checksum: {{plan.A.Checksum}} }
              b: { definition: {{Word(plan.B.Words)}}, checksum: {{plan.B.Checksum}} }
            randomisation:
              unit: account    # a lead without one stands for itself
              salt: {{Word(plan.Randomisation.Salt)}}
              shareOfB: {{plan.Randomisation.ShareOfB}}
            capacity: { a: {{plan.CapacityOfA}}, b: {{plan.CapacityOfB}}, days: 7 }    # leads handed over, at most
            window: {{plan.WindowDays}}d    # leads of an account count for so long, from the first handed over on
            horizon: {{plan.HorizonDays}}d    # an outcome counts for so long, from the handing over on
            primary: {{plan.Primary.ToString().ToLowerInvariant()}}    # per lead handed over
            size:
              baseline: {{size.Baseline:0.######}}    # of arm A, as the history shows it
              effect: {{size.Effect:0.######}}    # the difference to be seen
              power: {{size.Power:0.######}}
              level: {{size.Level:0.######}}
              meanSize: {{size.MeanSize:0.######}}    # leads handed over per account
              sizeVariation: {{size.SizeVariation:0.######}}
              correlation: {{size.Correlation:0.######}}    # of outcomes within an account
              designEffect: {{size.DesignEffect:0.######}}
              accounts: {{size.Accounts}}    # when reading every week
              accountsReadOnce: {{size.AccountsReadOnce}}
              accountsPerWeek: {{size.AccountsPerWeek:0.######}}
              weeks: {{size.Weeks}}

            """).ReplaceLineEndings("\n");
    }

    private static string Word(string word) => YamlText.Of(word);
}
