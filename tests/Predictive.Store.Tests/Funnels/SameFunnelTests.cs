using System.Globalization;
using System.Security.Cryptography;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Store.Databases;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>The same data give the same model and the same scores, wherever they lie.</summary>
public sealed class SameFunnelTests(PostgresServer server)
{
    static SameFunnelTests() => StoreDrivers.Register();

    [Fact]
    public void Csv_Parquet_Sqlite_and_PostgreSQL_give_the_same_model_file_and_scores()
    {
        using var copies = new FunnelCopies(leads: 500, seed: 23);
        using var file = new TestDatabase(StoreKind.Sqlite, server);
        using var served = new TestDatabase(StoreKind.Postgres, server);

        var ofCsv = Learned(copies.Csv);

        Assert.Equal(ofCsv, Learned(copies.Parquet));
        Assert.Equal(ofCsv, Learned(copies.In(file, StoreKind.Sqlite)));
        Assert.Equal(ofCsv, Learned(copies.In(served, StoreKind.Postgres)));
        Assert.True(ofCsv.Scores.Split('\n').Length > 300, ofCsv.Scores);
    }

    private static (string Files, string Scores) Learned(string folder)
    {
        var models = Directory.CreateTempSubdirectory("predictive-same-").FullName;
        try
        {
            var funnel = FunnelFile.Load(folder);
            var registry = new ModelRegistry(models);
            var run = TrainingRun.On(funnel, new TrainingRunOptions());
            VersionRegistration.Register(registry, run, DateTime.UnixEpoch, 1);
            var version = registry.Load(ModelName.Parse(run.ModelName));
            var scores = BatchScoring.Of(version, funnel, null).Run().Select(lead => string.Create(
                CultureInfo.InvariantCulture, $"{lead.Score.LeadId} {lead.Score.Likelihood.Value:R} {lead.RulePoints} "
                + $"{string.Join(';', lead.Score.Reasons.Select(reason => reason.Words))}"));
            string[] files = [VersionFiles.Model, VersionFiles.Catalogue, VersionFiles.Context];
            return (
                string.Join(' ', files.Select(file => HashOf(Path.Combine(version.Folder, file)))),
                string.Join('\n', scores.Order(StringComparer.Ordinal)));
        }
        finally
        {
            Directory.Delete(models, recursive: true);
        }
    }

    private static string HashOf(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
