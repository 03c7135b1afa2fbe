namespace RemoteSessions.Resources;

/// <summary>
/// Whoever has the value can use what it leads to, such as a presigned address. An object with such a property is never the target of an
/// error, because scripts log error records as a whole.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SensitiveAttribute : Attribute;
