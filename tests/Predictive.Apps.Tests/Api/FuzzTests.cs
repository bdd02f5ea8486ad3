using System.Net;
using System.Text;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class FuzzTests(TrainedRegistry trained)
{
    private static readonly string[] _scraps =
    [
        "null", "null", "12", "\"2026-06-15\"", "true", "-1", "1e308", "-1e-308", "1e30", "0.1e1",
        "\"\"", "\"\\u0000\"", "\"\\ud83d\"", "{}", "[]", "[[]]", ",", "\\", "\"9999-12-31\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"2026-06-19T24:00:00Z\"", "\"level\":1,", "\uFEFF", "\u00e9",
    ];

    [Fact]
    public async Task No_mutation_of_a_good_body_breaks_the_API()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var chance = new Random(2026);
        var (good, bad) = (0, 0);
        for (var round = 0; round < 500; round++)
        {
            var body = Mutated(Bodies.Good, chance);
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            var answer = await api.SendAsync(HttpMethod.Post, "/v1/score", content);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest,
                $"Round {round} gave {answer.Status} to {Encoding.UTF8.GetString(body)}: {answer.Text}");
            good += answer.Status == HttpStatusCode.OK ? 1 : 0;
            bad += answer.Status == HttpStatusCode.OK ? 0 : 1;
        }

        Assert.True(good > 20 && bad > 200, $"{good} good and {bad} bad bodies: mutations too tame or too wild.");
    }

    private static byte[] Mutated(string body, Random chance)
    {
        var bytes = Encoding.UTF8.GetBytes(body).ToList();
        for (var changes = 1 + chance.Next(2); changes > 0; changes--)
        {
            var at = chance.Next(bytes.Count);
            switch (chance.Next(5))
            {
                case 0:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(chance.Next(1, 12), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(chance.Next(1, 40), bytes.Count - at)));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(_scraps[chance.Next(_scraps.Length)]));
                    break;
                default:
                    ReplaceAValue(bytes, at, _scraps[chance.Next(_scraps.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Puts a scrap in the place of the next value, so that most bodies stay JSON.</summary>
    private static void ReplaceAValue(List<byte> bytes, int from, string scrap)
    {
        var colon = bytes.IndexOf((byte)':', from);
        if (colon < 0)
        {
            return;
        }

        var end = bytes.FindIndex(colon, one => one is (byte)',' or (byte)'}' or (byte)'\n');
        if (end > colon)
        {
            bytes.RemoveRange(colon + 1, end - colon - 1);
            bytes.InsertRange(colon + 1, Encoding.UTF8.GetBytes(scrap));
        }
    }
}
