using System.Text.Json;
using System.Text.Json.Serialization;

namespace Predictive.Api.Contracts;

/// <summary>Writes scores by code that is made when the program is built: the same bytes, sooner.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ScoreResponse))]
internal sealed partial class AnswerJson : JsonSerializerContext;
