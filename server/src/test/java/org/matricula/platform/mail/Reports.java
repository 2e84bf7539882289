package org.matricula.platform.mail;

/** Mail as servers return it (RFC 3464, appendix E). */
final class Reports {

    private Reports() {}

    static String about(String recipient, String to, String action, String status) {
        return """
                From: Mail Delivery Subsystem <mailer-daemon@elsewhere.example>
                To: <%s>
                Subject: Delivery Status Notification
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="==="

                --===
                Content-Type: text/plain

                Your message could not be delivered.

                --===
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.elsewhere.example
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000

                Original-Recipient: rfc822;%s
                Final-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s No mailbox
                  by that name

                --===
                Content-Type: message/rfc822

                Subject: the mail itself

                --===--
                """.formatted(to, recipient, recipient, action, status, status).replace("\n", "\r\n");
    }
}
