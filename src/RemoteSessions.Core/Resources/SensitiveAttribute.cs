namespace RemoteSessions.Resources;

/// <summary>
/// Marks a property whose value gives access to something, such as a presigned address. Objects with such a property are never the target
/// of an error, because scripts log whole error records.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SensitiveAttribute : Attribute;
