namespace Predictive.Learning.Predicting;

/// <summary>
/// One question of a tree as a step that parts leaves: of the rows in leaf <c>From</c>, those that go right move to
/// a new leaf, whose number is that of the step plus one.
/// </summary>
/// <param name="Question">What is asked.</param>
/// <param name="From">The leaf that is parted; the root is leaf 0.</param>
internal readonly record struct LeafStep(CodedQuestion Question, byte From);
